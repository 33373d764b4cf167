// 市区町村: CISOの担務の委譲と代行、特権の代行。
import { describe, expect } from 'vitest'
import { delegatedActs } from '../../../src/acts/organisation-review.ts'
import { addItem } from '../../../src/acts/items.ts'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import { readdressPending } from '../../../src/acts/readdress.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import type { Stage } from '../../stage.ts'
import { rolesOn, TODAY } from '../roles.ts'

const staff = (name: string) => `appointments.staff.municipality/${name}`
const ciso = async (stage: Stage) => [...(await stage.seat(null)).organisation.people.values()].find(({ assignments }) => assignments.some(({ post }) => post === '副市長'))!.id
const approve = async (stage: Stage, person: string, request: string) => {
  const { steps, version } = await stage.request(request)
  return actOnRequest({ ...await stage.seat('課長'), person }, request, { act: { act: '承認', position: steps.find(({ kind }) => kind === '決裁')!.position }, version })
}

describe('委譲と代行', () => {
  const stage = onStage('municipality')
  const roles = rolesOn(stage)
  const DELEGATED = 'appointments.delegation.municipality/delegated'
  const ACTING = 'appointments.delegation.municipality/acting'
  const advisor = (clause: object = {}) => stage.ask('他課長', staff('advisor'), [], { person: stage.organisation.people.補佐, expertise: '監査の経験', duties: '助言', from: TODAY, ...clause })
  const withVice = async () => { const { people } = stage.organisation; await roles.inTx(async ({ tx, org }) => { if (!await tx.selectFrom('appointment').select('id').where('org', '=', org).where('role', '=', '副CISO').executeTakeFirst()) await tx.insertInto('appointment').values({ org, role: '副CISO', person: people.部長, from_day: '2026-04-01', basis: '辞令' }).execute() }) }
  const form = { clauses: 'mic:1-(1)-②', duties: 'アドバイザーの指名', toRole: '副CISO', period: { from: TODAY, to: '2026-11-30' } }

  accept('mic:1-(1)-⑤', async () => {
    const { people } = stage.organisation
    const boss = await ciso(stage)
    expect((await refusalOf(stage.ask('他課長', DELEGATED, [], form))).refusals).toMatchObject([{ field: 'toRole', cites: ['mic:1-(1)-⑤'] }])
    await withVice()
    expect((await refusalOf(stage.ask('他課長', DELEGATED, [], { ...form, clauses: 'mic:ない' }))).refusals).toMatchObject([{ field: 'clauses', cites: ['mic:1-(1)-⑤'] }])
    const open = await advisor()
    const decided = await stage.ask('他課長', DELEGATED, [], form)
    await approve(stage, boss, decided)
    expect(await roles.asked(open)).toEqual([['CISO', [people.部長]]])
    const request = await advisor()
    const { steps } = await stage.request(request)
    expect(steps[0]).toMatchObject({ role: 'CISO', reason: expect.stringMatching(/CISOの委譲（R8-.*）により回付/), addressees: [{ person: people.部長, via: '委譲', principal: boss }] })
    expect((await refusalOf(approve(stage, boss, request))).code).toBe('not-addressed')
    // Other matters stay with the CISO.
    expect(await roles.asked(await stage.ask('他課長', staff('csirt'), [], { role: 'CSIRTの構成員', person: people.代理, from: TODAY }))).toEqual([['CISO', [boss]]])
    await stage.act('部長', request, { act: '承認', position: 0 })
    expect((await stage.request(request)).steps[0]).toMatchObject({ actor: people.部長, via: '委譲', principal: boss })
    await roles.on('2026-12-01', async () => {
      expect(await roles.asked(await advisor({ person: people.代理, from: '2026-12-01' }))).toEqual([['CISO', [boss]]])
      await readdressPending(await stage.seat(null))
      expect(await roles.asked(open)).toEqual([['CISO', [boss]]])
    })
  })

  accept('mic:kaisetsu-1-(1)-注4', async () => {
    const { people } = stage.organisation
    const boss = await ciso(stage)
    await withVice()
    const seat = await stage.seat('他課長')
    await seat.db.transaction().execute((tx) => addItem(tx, seat, 'reserved-matters', { number: '専決-1', columns: { clause: 'mic:1-(9)-②', matter: 'CSIRTの選任' } }))
    expect((await refusalOf(stage.ask('他課長', DELEGATED, [], { ...form, clauses: 'mic:1-(1)-② mic:1-(9)-②' }))).refusals).toMatchObject([{ field: 'clauses', message: expect.stringContaining('CISO専決'), cites: ['mic:kaisetsu-1-(1)-注4'] }])
    await approve(stage, boss, await stage.ask('他課長', DELEGATED, [], form))
    const request = await advisor({ person: people.係長 })
    await stage.act('部長', request, { act: '承認', position: 0 })
    expect(await delegatedActs({ ...seat, person: boss })).toContainEqual(expect.objectContaining({ request, role: 'CISO', via: '委譲', actor: people.部長, outcome: '承認' }))
    expect(await delegatedActs(await stage.seat('他部長'))).toEqual([])
  })

  accept('mic:kaisetsu-1-(2)', async () => {
    const { people } = stage.organisation
    const boss = await ciso(stage)
    const lacking = async () => (await roles.findings()).filter(({ kind }) => kind === '代行').map(({ role, to, clauses }) => [role, to, clauses])
    expect(await lacking()).toEqual([['CISO', 'CISO', ['mic:kaisetsu-1-(2)']]])
    await roles.inTx(async ({ tx, org }) => { await tx.updateTable('delegation').set({ to_day: TODAY }).where('org', '=', org).execute() })
    await roles.on('2026-11-17', async () => {
      const setDown = { toRole: '統括情報セキュリティ責任者', period: { from: '2026-11-17', to: '2027-03-31' } }
      await approve(stage, boss, await stage.ask('他課長', ACTING, [], setDown))
      expect(await lacking()).toEqual([])
      expect(await roles.asked(await advisor({ from: '2026-11-17' }))).toEqual([['CISO', [boss]]])
      await roles.inTx(async ({ tx, org }) => { await tx.insertInto('absence').values({ org, person: boss, from_day: '2026-11-17', to_day: '2026-11-20', entered_by: boss }).execute() })
      const request = await advisor({ person: people.同僚, from: '2026-11-17' })
      expect(await roles.asked(request)).toEqual([['CISO', [people.他部長]]])
      await stage.act('他部長', request, { act: '承認', position: 0 })
      expect((await stage.request(request)).steps[0]).toMatchObject({ actor: people.他部長, via: '代行', principal: boss })
    })
    await roles.on('2026-11-21', async () => { expect(await roles.asked(await advisor({ person: people.代理, from: '2026-11-21' }))).toEqual([['CISO', [boss]]]) })
  })
})

describe('特権の代行', () => {
  const stage = onStage('municipality')
  const roles = rolesOn(stage)
  const USE = 'appointments.privilege-use.municipality/operated'
  const aSystem = async () => {
    const seat = await stage.seat('係員')
    return (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number: '基幹-1', columns: { name: '住民記録', confidentialityCeiling: '3', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: true } }))).id
  }
  const form = () => ({ principal: stage.organisation.people.課長, person: stage.organisation.people.補佐, privilege: 'データベースの管理', reason: '出張のため', period: { from: TODAY, to: '2026-11-20' } })

  accept('mic:6.2-(1)-③-(イ)', async () => {
    const { people } = stage.organisation
    const system = await aSystem()
    const operate = (who: PersonKey, item: string | null) => stage.record(who, USE, item, { operation: '索引の作り直し' })
    expect(citesOf(await refusalOf(operate('補佐', null)))).toEqual(['mic:6.2-(1)-③-(イ)'])
    expect((await refusalOf(stage.ask('係員', 'appointments.privilege-proxy.municipality', [system], { ...form(), principal: people.係員 }))).refusals).toMatchObject([{ field: 'principal', cites: ['mic:6.2-(1)-③-(イ)'] }])
    const request = await stage.ask('課長', 'appointments.privilege-proxy.municipality', [system], form())
    expect(citesOf(await refusalOf(operate('補佐', system)))).toEqual(['mic:6.2-(1)-③-(イ)'])
    expect((await refusalOf(stage.act('他部長', request, { act: '承認', position: 0 }))).code).toBe('not-addressed')
    await approve(stage, await ciso(stage), request)
    const { id } = await stage.store.of(stage.organisation.org).selectFrom('item').select('id').where('register', '=', 'privilege-proxies').executeTakeFirstOrThrow()
    await operate('補佐', id)
    expect(citesOf(await refusalOf(operate('代理', id)))).toEqual(['mic:6.2-(1)-③-(イ)'])
    const evidence = await stage.store.of(stage.organisation.org).selectFrom('evidence').select(['actor', 'after']).where('act', '=', '特権の代行による操作').executeTakeFirstOrThrow()
    expect([evidence.actor, JSON.stringify(evidence.after)]).toEqual([people.補佐, expect.stringContaining(`"principal":"${people.課長}"`)])
    await roles.on('2026-11-21', async () => { expect((await refusalOf(operate('補佐', id))).refusals).toMatchObject([{ message: expect.stringContaining('2026-11-20まで'), cites: ['mic:6.2-(1)-③-(イ)'] }]) })
  })

  accept('mic:6.2-(1)-③-(ウ)', async () => {
    const { people } = stage.organisation
    const seat = await stage.seat(null)
    const { id: system } = await seat.db.selectFrom('item').select('id').where('register', '=', 'systems').executeTakeFirstOrThrow()
    const before = await roles.notices(people.他課長)
    await approve(stage, await ciso(stage), await stage.ask('課長', 'appointments.privilege-proxy.municipality', [system], { ...form(), person: people.代理 }))
    const words = expect.stringMatching(/^今井 五月が「データベースの管理」の特権を代行します（2026-11-16から2026-11-20まで。本来の権限者 髙橋 三枝）$/)
    for (const who of ['他部長', '部長', '課長', '他課長'] satisfies PersonKey[]) expect(await roles.notices(people[who])).toContainEqual(words)
    expect(await roles.notices(people.係員)).not.toContainEqual(words)
    expect(before).not.toContainEqual(words)
    const kept = await seat.db.selectFrom('evidence').select(['act', 'clauses', 'after']).where('act', 'like', '%への報告').execute()
    expect(kept.slice(-4).map(({ act }) => act)).toEqual(['統括情報セキュリティ責任者', '情報セキュリティ責任者', '情報セキュリティ管理者', '情報システム管理者'].map((role) => `${role}への報告`))
    for (const { clauses } of kept) expect(clauses).toEqual(['mic:6.2-(1)-③-(ウ)'])
    expect((await seat.db.selectFrom('notice').select('at').where('title', 'like', '%データベースの管理%').execute()).every(({ at }) => at instanceof Date)).toBe(true)
  })
})
