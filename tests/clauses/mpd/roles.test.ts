// 警視庁: 別表第２の職と、代替措置。
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { addItem } from '../../../src/acts/items.ts'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import { buildApp } from '../../../src/server/app.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { rolesOn, TODAY } from '../roles.ts'

const PROCEDURE = 'appointments.designation.mpd'
describe('所属の管理体制', () => {
  const stage = onStage('mpd')
  const roles = rolesOn(stage)
  let app: FastifyInstance
  beforeAll(async () => { app = await buildApp(stage.world, { requestsPerMinute: 0 }) })
  afterAll(() => app.close())
  const designate = (role: string, person: string, unit: string, extra: object = {}) => stage.ask('課長', PROCEDURE, [], { role, person, unit, from: TODAY, means: '別表第２による', ...extra })
  const offered = async (role: string, unit: string) => (await (await signInAs(app, stage.organisation.accounts.課長)).get(`/api/people?eligible=${encodeURIComponent(role)}&eligibleUnit=${unit}&limit=200`)).body.rows.map((row: { id: string }) => row.id) as string[]
  const end = (role: string, unit: string) => roles.inTx(async ({ tx, org }) => { await tx.updateTable('appointment').set({ to_day: '2026-11-15' }).where('org', '=', org).where('role', '=', role).where('scope_unit', '=', unit).execute() })
  const aStation = async (code: string, kind: string) => {
    const station = await roles.unit(code, `${code}警察署`, kind, stage.organisation.units.部)
    const [withHead, without] = [await roles.unit(`${code}-1`, '刑事課', kind === '警察署' ? '署の課' : '係', station), await roles.unit(`${code}-2`, '会計課', kind === '警察署' ? '署の課' : '係', station)]
    const at = (name: string, unit: string, post: string, rank: string, head = false) => roles.person(`${code}${name}`, { unit, post, rank, head })
    return {
      station, withHead, without, chief: await at('署長', station, '署長', '警視', true), vice: await at('副署長', station, '副署長', '警視'), second: await at('次長', station, '次長', '警部'),
      head: await at('課長', withHead, '課長', '警部', true), deputy: await at('代理', withHead, '課長代理', '警部補'), alone: await at('会計代理', without, '課長代理', '警部補'), leader: await at('係長', without, '係長', '巡査部長'),
    }
  }

  accept('mpd:3-2', async () => {
    const { people, units } = stage.organisation
    await end('情報管理者', units.係)
    // In the head's name, typed by another: nothing is decided by asking.
    const typed = await stage.ask('係員', PROCEDURE, [], { role: '情報管理者', person: people.代理, unit: units.係, from: TODAY, means: '別表第２による' }, { applicant: people.課長 })
    expect([(await stage.request(typed)).state, await roles.holders('情報管理者', units.係), (await roles.asked(typed))[0]![1]]).toEqual(['回付中', [], [people.部長]])
    await stage.act('係員', typed, { act: '取下げ' })
    const refused = await refusalOf(designate('情報管理者', people.係員, units.係))
    expect(refused.refusals).toMatchObject([{ field: 'person', cites: ['mpd:別表2-情報管理者'], message: expect.stringContaining('代替措置') }])
    const instead = { means: '協議した代替措置による', reason: '代理が欠員のため', alternative: '係員を充て、補佐が月ごとに確かめる' }
    expect((await refusalOf(designate('情報管理者', people.係員, units.係, { ...instead, alternative: '' }))).refusals).toMatchObject([{ field: 'alternative', cites: ['mpd:3-2'] }])
    const request = await stage.ask('補佐', PROCEDURE, [], { role: '情報管理者', person: people.係員, unit: units.係, from: TODAY, ...instead })
    expect((await stage.request(request)).steps.map(({ kind, role }) => [kind, role])).toEqual([['合議', '情報セキュリティ管理補佐官'], ['決裁', '所属長']])
    const early = await refusalOf(stage.act('課長', request, { act: '承認', position: 1 }))
    expect([early.code, citesOf(early)]).toEqual(['unanswered', ['mpd:3-2']])
    expect(await roles.holders('情報管理者', units.係)).toEqual([])
    await stage.act('他課長', request, { act: '同意', position: 0, comment: '代わりの措置でよい' })
    await stage.act('課長', request, { act: '承認', position: 1 })
    expect(await roles.holders('情報管理者', units.係)).toEqual([people.係員])
    const row = await stage.store.of(stage.organisation.org).selectFrom('appointment').selectAll().where('request', '=', request).executeTakeFirstOrThrow()
    expect(row.basis).toContain('代替措置: 係員を充て')
  })

  accept('mpd:別表2-情報管理責任者', async () => {
    const { people, units } = stage.organisation
    const [plain, island] = [await aStation('中央', '警察署'), await aStation('大島', '島部警察署')]
    expect([await offered('情報管理責任者', island.station), await offered('情報管理責任者', plain.station), await offered('情報管理責任者', units.課)]).toEqual([[island.second], [plain.vice], [people.補佐]])
    expect((await refusalOf(designate('情報管理責任者', plain.second, plain.station))).refusals).toMatchObject([{ field: 'person', cites: ['mpd:別表2-情報管理責任者'] }])
    const equal = await roles.person('首席補佐', { unit: units.課, post: '首席補佐', rank: '警部' })
    expect(await offered('情報管理責任者', units.課)).toEqual([people.補佐])
    const seat = await stage.seat('課長')
    await seat.db.transaction().execute((tx) => addItem(tx, seat, 'equal-posts', { number: '相当-1', columns: { post: '首席補佐', equalTo: '庶務担当課長代理' } }))
    expect(await offered('情報管理責任者', units.課)).toEqual([people.補佐, equal])
  })

  accept('mpd:別表2-情報管理者', async () => {
    const [plain, island] = [await aStation('北', '警察署'), await aStation('新島', '島部警察署')]
    expect((await refusalOf(designate('情報管理者', plain.deputy, plain.withHead))).refusals).toMatchObject([{ field: 'person', cites: ['mpd:別表2-情報管理者'] }])
    expect(await offered('情報管理者', plain.withHead)).toEqual([plain.head])
    expect(await offered('情報管理者', plain.without)).toContain(plain.alone)
    const decide = async (request: string) => { const [[, [who]]] = await roles.asked(request) as [[string, [string]]]; expect([plain.chief, island.chief]).toContain(who); const seat = await stage.seat('課長'); await actOnRequest({ ...seat, person: who }, request, { act: { act: '承認', position: 0 }, version: (await stage.request(request)).version }) }
    for (const role of ['情報管理責任者', '情報管理者']) await decide(await designate(role, island.second, island.station))
    expect([await roles.holders('情報管理責任者', island.station), await roles.holders('情報管理者', island.station)]).toEqual([[island.second], [island.second]])
    expect((await roles.findings()).filter(({ kind, people }) => kind === '兼務' && people.includes(island.second))).toEqual([])
  })

  accept('mpd:別表2-情報管理補助者', async () => {
    const station = await aStation('南', '警察署')
    await roles.inTx(async ({ tx, org }) => { await tx.insertInto('appointment').values({ org, role: '情報管理者', person: station.alone, scope_unit: station.without, from_day: '2026-04-01', basis: '辞令' }).execute() })
    const refused = await refusalOf(designate('情報管理補助者', station.alone, station.without))
    expect(refused.refusals).toMatchObject([{ field: 'person', cites: ['mpd:別表2-情報管理補助者'], message: expect.stringMatching(/兼ねられません.*代替措置/) }])
  })

  accept('mpd:別表2-セキュリティ指導員', async () => {
    const { people, units } = stage.organisation
    await end('セキュリティ指導員', units.課)
    expect(await offered('セキュリティ指導員', units.課)).not.toContain(people.係員)
    expect(await offered('セキュリティ指導員', units.課)).toContain(people.係長)
    expect((await refusalOf(designate('セキュリティ指導員', people.係長, units.課))).refusals).toMatchObject([{ field: 'recognition', cites: ['mpd:別表2-セキュリティ指導員'] }])
    const knowledge = { person: people.係長, knowledge: '情報処理安全確保支援士' }
    expect(citesOf(await refusalOf(stage.record('係長', 'appointments.suitability.mpd/instructor', null, { ...knowledge, person: people.同僚 })))).toEqual(['mpd:別表2-セキュリティ指導員'])
    const { item } = await stage.record('補佐', 'appointments.suitability.mpd/instructor', null, knowledge)
    expect((await refusalOf(designate('セキュリティ指導員', people.代理, units.課, { recognition: item!.id }))).refusals).toMatchObject([{ field: 'recognition' }])
    await designate('セキュリティ指導員', people.係長, units.課, { recognition: item!.id })
    expect(await roles.holders('セキュリティ指導員', units.課)).toEqual([people.係長])
  })

  accept('mpd:別表2-セキュリティ準指導員', async () => {
    const { people, units } = stage.organisation
    await end('セキュリティ準指導員', units.他係)
    const name = (extra: object = {}) => stage.ask('他課長', PROCEDURE, [], { role: 'セキュリティ準指導員', person: people.他係員, unit: units.他係, from: TODAY, means: '別表第２による', ...extra })
    expect(await offered('セキュリティ準指導員', units.他係)).toContain(people.他係員)
    expect((await refusalOf(name())).refusals).toMatchObject([{ field: 'recognition', cites: ['mpd:別表2-セキュリティ準指導員'] }])
    const { item } = await stage.record('他代理', 'appointments.suitability.mpd/junior-instructor', null, { person: people.他係員, knowledge: '研修を修了' })
    await name({ recognition: item!.id })
    expect(await roles.holders('セキュリティ準指導員', units.他係)).toEqual([people.他係員])
  })
})
