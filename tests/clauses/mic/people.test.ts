// 市区町村: 適用範囲の部署の責任者、離任の返却と守秘、異動の日に失効する役割。
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyBatch, undoBatch } from '../../../src/acts/organisation-apply.ts'
import { planBatch } from '../../../src/acts/organisation-plan.ts'
import { consequencesOf } from '../../../src/acts/organisation-consequences.ts'
import { retirePerson } from '../../../src/acts/transfers.ts'
import { rolesOf } from '../../../src/engine/organisation.ts'
import { buildApp } from '../../../src/server/app.ts'
import { organisationOn } from '../../../src/store/organisation.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import { listOf } from '../../people/lists.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'

const CONFIRM = 'people.departure.municipality/confidentiality'
const COMPLETE = 'people.departure.municipality/completed'
const YES = { secret: true, copies: true }

describe('適用範囲と離任', () => {
  const city = aCity()
  let app: FastifyInstance
  beforeAll(async () => { app = await buildApp(city.world, { requestsPerMinute: 0 }) })
  afterAll(() => app.close())
  const hold = (item: string, person: string | null, state: string) => city.store.owner.updateTable('item').set({ holder: person, state }).where('id', '=', item).execute()

  accept('mic:kihon-4-(1)', async () => {
    const list = await listOf('組織改正', '2026-11-16', '区分,部署コード,名称,種類,上位コード\n新設,G1,議会事務局,議会事務局,U1\n')
    const seat = await city.seat(null)
    const told = (await consequencesOf(seat.db, seat, await planBatch(seat.db, seat, list))).find(({ title }) => title === '責任者のいない部署')
    expect(told?.lines.map(({ text }) => text)).toEqual([expect.stringContaining('議会事務局')])
    await applyBatch(await city.seat(null), list)
    const client = await signInAs(app, city.organisation.accounts.他部長)
    const { body } = await client.get('/api/units')
    const office = body.units.find(({ code }: { code: string }) => code === 'G1')
    expect(body.warnings).toEqual([{ unit: office.id, message: expect.stringContaining('適用範囲ですが、情報セキュリティ責任者が割り当てられていません'), clauses: ['mic:kihon-4-(1)'] }])
    await applyBatch(await city.seat(null), await listOf('人事', '2026-11-16', '職員番号,氏名,所属,職,階級,長\n800001,議会 長子,G1,事務局長,部長級,○\n'))
    expect((await client.get('/api/units')).body.warnings).toEqual([])
  })

  accept('mic:5.1-(1)-⑧', async () => {
    const { people, units, accounts } = city.organisation
    const terminal = await city.terminal('PC-離任')
    const card = await city.medium('カード-離任')
    await hold(terminal.id, people.同僚, terminal.state)
    await hold(card.id, people.同僚, '使用中')
    await applyBatch(await city.seat(null), await listOf('人事', '2026-12-01', `職員番号,氏名,所属,職,階級\n100008,,${'U7'},主事,主事級\n`))
    const manager = await signInAs(app, accounts.課長)
    const page = async () => (await manager.get(`/api/people/${people.同僚}`)).body.movements[0]
    expect((await page()).held.map(({ number }: { number: string }) => number).toSorted()).toEqual(['PC-離任', 'カード-離任'])
    const departure = (await page()).id
    const refused = await refusalOf(city.record('課長', COMPLETE, departure, {}))
    expect([refused.message.includes('返していないものが2件'), refused.message.includes('守秘の確認を記録していません'), [...new Set(citesOf(refused))]]).toEqual([true, true, ['mic:5.1-(1)-⑧']])
    await hold(terminal.id, null, terminal.state)
    expect((await refusalOf(city.record('課長', COMPLETE, departure, {}))).message).toContain('返していないものが1件あります（カード-離任）')
    await hold(card.id, null, '保管中')
    expect((await refusalOf(city.record('課長', CONFIRM, departure, YES))).message).toContain('本人だけ')
    expect((await refusalOf(city.record('課長', COMPLETE, departure, {}))).message).toContain('守秘の確認')
    await city.record('同僚', CONFIRM, departure, YES)
    expect((await city.record('課長', COMPLETE, departure, {})).item!.state).toBe('完了')
    expect((await page()).steps.map(({ on }: { on: string | null }) => on)).toEqual(['2026-11-16', '2026-11-16'])
    void units
    // 退職の登録でも、同じ手続が生じる。
    await retirePerson(await city.seat(null), { person: people.係員, lastDay: '2026-12-31' })
    expect((await manager.get(`/api/people/${people.係員}`)).body.movements).toMatchObject([{ kind: '退職', day: '2026-12-31', state: '手続中' }])
  })

  test('登録を取り消すと、離任手続も取消になる', async () => {
    const { people } = city.organisation
    const { batch } = await applyBatch(await city.seat(null), await listOf('人事', '2027-02-01', '職員番号,氏名,所属,職,階級\n100006,,U7,主任,主任級\n'))
    const states = async () => (await city.store.owner.selectFrom('item').select('state').where('register', '=', 'departures').where('holder', '=', people.係長).execute()).map(({ state }) => state)
    expect(await states()).toEqual(['手続中'])
    await undoBatch(await city.seat(null), batch)
    expect(await states()).toEqual(['取消'])
  })

  test('異動では、旧所属の役割が発令日に失効し、前の日までは残る', async () => {
    const { org, people, units } = city.organisation
    await city.store.owner.insertInto('appointment').values({ org, role: '情報システム担当者', person: people.補佐, scope_unit: units.課, from_day: '2020-04-01' }).execute()
    await applyBatch(await city.seat(null), await listOf('人事', '2026-12-01', '職員番号,氏名,所属,職,階級\n100004,,U6,課長補佐,課長補佐級\n'))
    const held = async (day: string) => rolesOf(await organisationOn(city.store.of(org), org, day), people.補佐).map(({ role }) => role)
    expect(await held('2026-11-30')).toContain('情報システム担当者')
    expect(await held('2026-12-01')).not.toContain('情報システム担当者')
  })
})
