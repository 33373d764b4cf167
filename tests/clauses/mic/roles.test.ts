// 市区町村: CISO・統括・CSIRT などの役割、委譲と代行。
import { describe, expect } from 'vitest'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { addItem } from '../../../src/acts/items.ts'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import type { Stage } from '../../stage.ts'
import { takeOutForm } from '../../slice/take-out-form.ts'
import { rolesOn, TODAY } from '../roles.ts'

const staff = (name: string) => `appointments.staff.municipality/${name}`
const ciso = async (stage: Stage) => [...(await stage.seat(null)).organisation.people.values()].find(({ assignments }) => assignments.some(({ post }) => post === '副市長'))!.id
const approve = async (stage: Stage, person: string, request: string) => {
  const { steps, version } = await stage.request(request)
  return actOnRequest({ ...await stage.seat('課長'), person }, request, { act: { act: '承認', position: steps.find(({ kind }) => kind === '決裁')!.position }, version })
}

describe('CISO', () => {
  const stage = onStage('municipality')
  const roles = rolesOn(stage)

  accept('mic:1-(1)-①', async () => {
    const { people } = stage.organisation
    expect((await refusalOf(roles.register(null, 'CISO', people.部長))).refusals).toMatchObject([{ field: 'person', message: expect.stringContaining('一人だけ'), cites: ['mic:1-(1)-①'] }])
    const pending = await stage.ask('他課長', staff('advisor'), [], { person: people.補佐, expertise: '監査の経験', duties: '助言', from: TODAY })
    const boss = await ciso(stage)
    expect(await roles.asked(pending)).toEqual([['CISO', [boss]]])
    await roles.move({ person: boss, unit: stage.organisation.units.部, post: '参与', rank: '特別職', from: TODAY })
    for (const person of [people.他部長, people.部長]) expect((await refusalOf(approve(stage, person, pending))).code).toBe('not-addressed')
    const refused = await refusalOf(stage.ask('他課長', staff('advisor'), [], { person: people.補佐, expertise: '監査の経験', duties: '助言', from: TODAY }))
    expect(refused.message).toContain('CISOとして決裁できる人がいません')
    expect(await roles.findings()).toContainEqual(expect.objectContaining({ kind: '空席', role: 'CISO', message: expect.stringContaining('提出も決裁もできません'), clauses: expect.arrayContaining(['mic:1-(1)-①']) }))
    expect(await roles.notices(people.本部長)).toContainEqual(expect.stringContaining('CISOが空席になります'))
    await roles.register('他部長', 'CISO', people.部長)
    expect(await roles.asked(await stage.ask('他課長', staff('advisor'), [], { person: people.補佐, expertise: '監査の経験', duties: '助言', from: TODAY }))).toEqual([['CISO', [people.部長]]])
  })
})

describe('CISOが任じる役割', () => {
  const stage = onStage('municipality')
  const roles = rolesOn(stage)

  accept('mic:1-(1)-②', async () => {
    const { people } = stage.organisation
    const form = { person: people.補佐, expertise: '監査の経験', duties: '対策全般への助言', from: TODAY }
    expect((await refusalOf(stage.ask('他課長', staff('advisor'), [], { ...form, duties: '' }))).refusals).toMatchObject([{ field: 'duties', cites: ['mic:1-(1)-②'] }])
    const request = await stage.ask('他課長', staff('advisor'), [], form)
    for (const other of ['他部長', '部長'] satisfies PersonKey[]) expect(citesOf(await refusalOf(stage.act(other, request, { act: '承認', position: 0 })))).toContain('mic:1-(1)-②')
    await approve(stage, await ciso(stage), request)
    expect(await roles.holders('最高情報セキュリティアドバイザー', null)).toContain(people.補佐)
  })

  accept('mic:kaisetsu-1-(6)', async () => {
    const { units } = stage.organisation
    const hired = await roles.person('委託先の要員', { unit: units.係, post: '技術者', rank: '主事級' }, 'contractor')
    expect((await refusalOf(roles.register(null, '情報システム担当者', hired, units.課))).refusals).toMatchObject([{ field: 'person', message: expect.stringContaining('委託先の作業は、職員の担当者の下で記録してください'), cites: ['mic:kaisetsu-1-(6)'] }])
    const own = await roles.person('情報係の職員', { unit: units.係, post: '主事', rank: '主事級' })
    await roles.register(null, '情報システム担当者', own, units.課)
    expect(await roles.holders('情報システム担当者', units.課)).toContain(own)
  })

  accept('mic:1-(1)-④', async () => {
    const { people } = stage.organisation
    expect((await roles.findings()).filter(({ role }) => role === '副CISO')).toEqual([])
    const form = { person: people.部長, from: TODAY, until: '2027-03-31' }
    await approve(stage, await ciso(stage), await stage.ask('他課長', staff('vice-ciso'), [], form))
    expect((await refusalOf(stage.ask('他課長', staff('vice-ciso'), [], { ...form, person: people.補佐 }))).refusals).toMatchObject([{ field: 'person', cites: ['mic:1-(1)-④'] }])
    await roles.on('2027-04-01', async () => { expect(await stage.ask('他課長', staff('vice-ciso'), [], { ...form, person: people.補佐, from: '2027-04-01', until: '2028-03-31' })).not.toBe('') })
  })

  accept('mic:1-(2)-①', async () => {
    const { people, units } = stage.organisation
    const boss = await ciso(stage)
    expect((await refusalOf(stage.ask('他課長', staff('chief'), [], { person: people.部長, from: TODAY }))).refusals).toMatchObject([{ field: 'person', cites: ['mic:1-(2)-①'] }])
    await roles.inTx(async ({ tx, org }) => { await tx.updateTable('appointment').set({ to_day: '2026-11-15' }).where('org', '=', org).where('role', '=', '統括情報セキュリティ責任者').execute() })
    await approve(stage, boss, await stage.ask('他課長', staff('chief'), [], { person: people.他部長, from: TODAY }))
    const next = await roles.person('後任部長', { unit: units.部, post: '次長', rank: '部長級' })
    await roles.move({ person: people.他部長, unit: units.部, post: '参事', rank: '部長級', from: '2026-12-01' })
    expect(await roles.notices(boss)).toContainEqual('2026-12-01から統括情報セキュリティ責任者が空席になります。後任を決めてください')
    await roles.move({ person: next, unit: units.他部, post: '部長', rank: '部長級', head: true, from: '2026-12-01' })
    expect(await roles.holders('統括情報セキュリティ責任者', null, '2026-11-30')).toEqual([people.他部長])
    await roles.on('2026-12-01', async () => {
      expect(await roles.holders('統括情報セキュリティ責任者', null, '2026-12-01')).toEqual([])
      const gap = (await roles.findings()).find(({ kind, role }) => kind === '空席' && role === '統括情報セキュリティ責任者')!
      expect([gap.to, gap.candidates, gap.clauses]).toEqual(['CISO', [next], expect.arrayContaining(['mic:1-(2)-①'])])
      await approve(stage, boss, await stage.ask('他課長', staff('chief'), [], { person: next, from: '2026-12-01' }))
      expect(await roles.holders('統括情報セキュリティ責任者', null, '2026-12-01')).toEqual([next])
      expect((await roles.findings()).find(({ kind, role }) => kind === '空席' && role === '統括情報セキュリティ責任者')).toBeUndefined()
    })
  })
})

describe('CSIRT', () => {
  const stage = onStage('municipality')
  const roles = rolesOn(stage)
  const select = (who: PersonKey, role: string, person: string) => stage.ask(who, staff('csirt'), [], { role, person, from: TODAY })

  accept('mic:1-(1)-③', async () => {
    const missing = async () => (await roles.findings()).filter(({ kind }) => kind === '未整備')
    expect((await missing()).map(({ to, message, clauses }) => [to, message, clauses])).toEqual([['CISO', 'CSIRTの役割の定めがありません。', ['mic:1-(1)-③']]])
    const seat = await stage.seat('他課長')
    await seat.db.transaction().execute((tx) => addItem(tx, seat, 'csirt-roles', { number: '対応-1', columns: { role: 'CSIRT責任者', duties: '対応の指揮' } }))
    expect(await missing()).toEqual([])
    await roles.inTx(async ({ tx, org }) => { await tx.updateTable('appointment').set({ to_day: '2026-11-15' }).where('org', '=', org).where('role', '=', 'CSIRTの構成員').execute() })
    expect((await missing()).map(({ to, message }) => [to, message])).toEqual([['CISO', 'CSIRTに構成員が一人もいません。']])
  })

  accept('mic:1-(9)-②', async () => {
    const { people } = stage.organisation
    const boss = await ciso(stage)
    await roles.inTx(async ({ tx, org }) => { await tx.updateTable('appointment').set({ to_day: '2026-11-15' }).where('org', '=', org).where('role', 'like', 'CSIRT%').execute() })
    expect((await refusalOf(select('他課長', 'CSIRT責任者', people.補佐))).refusals).toMatchObject([{ field: 'person', message: expect.stringContaining('CSIRTの構成員'), cites: ['mic:1-(9)-②'] }])
    const vacant = async () => (await roles.findings()).filter(({ kind, role }) => kind === '空席' && role.startsWith('CSIRT')).map(({ role }) => role).sort()
    expect(await vacant()).toEqual(['CSIRTの外部連携担当', 'CSIRTの業務統括', 'CSIRTの構成員', 'CSIRT責任者'].sort())
    const request = await select('他課長', 'CSIRTの構成員', people.補佐)
    expect(citesOf(await refusalOf(stage.act('他部長', request, { act: '承認', position: 0 })))).toContain('mic:1-(9)-②')
    await approve(stage, boss, request)
    for (const role of ['CSIRT責任者', 'CSIRTの業務統括']) await approve(stage, boss, await select('他課長', role, people.補佐))
    expect(await vacant()).toEqual(['CSIRTの外部連携担当'])
    await approve(stage, boss, await select('他課長', 'CSIRTの外部連携担当', people.補佐))
    expect(await vacant()).toEqual([])
  })
})

describe('部局と課の役割', () => {
  const stage = onStage('municipality')
  const roles = rolesOn(stage)
    const ask = (who: PersonKey, medium: '空' | '他課' = '空') => stage.ask(who, 'media.take-out.municipality', [stage.organisation.media[medium]], takeOutForm('municipality'))

  accept('mic:1-(8)-①', async () => {
    const { people } = stage.organisation
    const request = await ask('課長')
    expect(await roles.asked(request)).toEqual([['情報セキュリティ管理者', [people.部長]]])
    const refused = await refusalOf(stage.act('課長', request, { act: '承認', position: 0 }))
    expect([refused.code, citesOf(refused)]).toEqual(['self-approval', ['mic:1-(8)-①']])
    await stage.act('課長', request, { act: '取下げ' })
  })

  accept('mic:1-(4)-②', async () => {
    const { people } = stage.organisation
    const request = await ask('係員')
    expect(await roles.asked(request)).toEqual([['情報セキュリティ管理者', [people.課長]]])
    const refused = await refusalOf(approve(stage, people.他課長, request))
    expect([refused.code, citesOf(refused)]).toEqual(['not-addressed', ['mic:1-(4)-②']])
    await stage.act('係員', request, { act: '取下げ' })
  })

  accept('mic:1-(4)-①', async () => {
    const { people, units } = stage.organisation
    const outpost = await roles.unit('D1', '北出張所', '出先機関', units.課)
    const chief = await roles.person('所長', { unit: outpost, post: '所長', rank: '課長補佐級', head: true })
    for (const [unit, holder] of [[units.課, people.課長], [units.係, people.課長], [units.他課, people.他課長], [outpost, chief]] as const) expect(await roles.holders('情報セキュリティ管理者', unit)).toEqual([holder])
    expect(citesOf(await refusalOf(roles.register(null, '情報セキュリティ管理者', people.係長, units.課)))).toEqual(['mic:1-(4)-①'])
    const request = await ask('係員')
    const next = await roles.person('新課長', { unit: units.部, post: '主幹', rank: '課長級' })
    await roles.move({ person: people.課長, unit: units.部, post: '参事', rank: '課長級', from: TODAY })
    await roles.move({ person: next, unit: units.課, post: '課長', rank: '課長級', head: true, from: TODAY })
    expect(await roles.asked(request)).toEqual([['情報セキュリティ管理者', [next]]])
  })

  accept('mic:1-(3)-①', async () => {
    const root = stage.organisation.units.本部
    const division = await roles.unit('N1', '防災部', '部', root, TODAY)
    const chief = await roles.person('防災部の長', { unit: division, post: '部長', rank: '部長級', from: TODAY })
    const gap = async () => (await roles.findings()).find(({ kind, role, unit }) => kind === '空席' && role === '情報セキュリティ責任者' && unit === division)
    expect(await gap()).toMatchObject({ candidates: [chief], clauses: expect.arrayContaining(['mic:1-(3)-①']), message: expect.stringContaining('防災部') })
    await roles.inTx(async ({ tx, org }) => { await tx.updateTable('assignment').set({ is_head: true }).where('org', '=', org).where('person', '=', chief).execute() })
    expect(await gap()).toBeUndefined()
    expect(await roles.holders('情報セキュリティ責任者', division)).toEqual([chief])
    expect(citesOf(await refusalOf(roles.register(null, '情報セキュリティ責任者', stage.organisation.people.係長, division)))).toEqual(['mic:1-(3)-①'])
  })

  accept('mic:1-(2)-④', async () => {
    const { people } = stage.organisation
    const slip = { addressee: people.他課長, matter: '媒体の点検', guidance: '月末までに点検してください。', answerBy: '2026-11-30' }
    expect(citesOf(await refusalOf(stage.record('他課長', 'appointments.guidance.municipality/issued', null, { ...slip, addressee: people.部長 })))).toEqual(['mic:1-(2)-④'])
    expect((await refusalOf(stage.record('他部長', 'appointments.guidance.municipality/issued', null, { ...slip, addressee: people.係員 }))).refusals).toMatchObject([{ field: 'addressee', cites: ['mic:1-(2)-④'] }])
    const { item } = await stage.record('他部長', 'appointments.guidance.municipality/issued', null, slip)
    const task = () => stage.store.of(stage.organisation.org).selectFrom('task').selectAll().where('duty', '=', 'appointments.guidance.municipality').executeTakeFirstOrThrow()
    expect(await task()).toMatchObject({ state: '未了', due: '2026-11-30', item: item!.id })
    const assigned = await stage.store.of(stage.organisation.org).selectFrom('task_assignee').selectAll().where('task', '=', (await task()).id).execute()
    expect(assigned).toMatchObject([{ person: people.他課長 }])
    await roles.on('2026-12-01', async () => {
      await remindAndEscalate(await stage.seat(null))
      expect(await roles.notices(people.他課長)).toContainEqual(expect.stringMatching(/指導票への回答/))
      expect(citesOf(await refusalOf(stage.record('他補佐', 'appointments.guidance.municipality/answered', item!.id, { answer: '済' })))).toContain('mic:1-(2)-④')
      await stage.record('他課長', 'appointments.guidance.municipality/answered', item!.id, { answer: '点検しました。' })
    })
    expect((await task()).state).toBe('完了')
  })

})

describe('小さな団体の兼務', () => {
  const stage = onStage('municipality')
  const roles = rolesOn(stage)

  accept('mic:kaisetsu-1-(1)', async () => {
    const clause = 'mic:kaisetsu-1-(1)'
    const { people, units } = stage.organisation
    const COMBINE = 'appointments.combined-post.municipality/entered'
    const form = { person: people.他部長, post: '情報政策担当部長', roles: ['CISO', '統括情報セキュリティ責任者'], reason: '部長級の職が一つ', since: TODAY }
    expect((await refusalOf(stage.record('他課長', COMBINE, null, form))).refusals).toMatchObject([{ field: 'roles', message: expect.stringContaining('CISO'), cites: [clause] }])
    await roles.move({ person: await ciso(stage), unit: units.部, post: '参与', rank: '特別職', from: TODAY })
    await roles.register('他課長', 'CISO', people.他部長)
    expect([await roles.holders('CISO', null), await roles.holders('統括情報セキュリティ責任者', null)]).toEqual([[people.他部長], [people.他部長]])
    expect(citesOf(await refusalOf(stage.record('係員', COMBINE, null, form)))).toContain(clause)
    const { item } = await stage.record('他課長', COMBINE, null, form)
    expect(item).toMatchObject({ state: '兼務中', details: { person: people.他部長, post: '情報政策担当部長', roles: ['CISO', '統括情報セキュリティ責任者'] } })
    expect((await itemDetail(await stage.seat('他課長'), 'combined-posts', item!.id)).cautions).toMatchObject([{ message: expect.stringContaining('報告と承認が同じ人になります'), cites: [clause] }])
    const found = (await roles.findings()).find(({ kind, role }) => kind === '自己承認' && role === '統括情報セキュリティ責任者')!
    expect(found).toMatchObject({ to: 'CISO', people: [people.他部長], clauses: expect.arrayContaining([clause]) })
    const book = (await stage.seat(null)).book
    const overlapping = [...book.procedures.values()].filter(({ steps }) => steps?.some(({ kind, role }) => kind === '決裁' && role === '統括情報セキュリティ責任者')).map(({ title }) => title)
    expect(overlapping.length).toBeGreaterThan(1)
    for (const title of overlapping) expect(found.message).toContain(title)
  })
})
