// 市区町村: 情報システムの管理者と、システムの権限。
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { planImport } from '../../../src/acts/import.ts'
import { hopedHeadings, mappingFor } from '../../../src/acts/import-fields.ts'
import { runImport } from '../../../src/acts/import-write.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { readTable } from '../../../src/documents/table-reader.ts'
import { buildApp } from '../../../src/server/app.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { rolesOn } from '../roles.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

export const plainSystem = (name: string) => ({ name, confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false, authentication: ['パスワード', 'ＩＣカード'] })
const GRANT = 'systems.authority.municipality/granted'
async function bringIn(city: City, who: PersonKey, csv: string, key = 'actual-rights') {
  const seat = await city.seat(who)
  const register = seat.book.registers.get(key)!
  const table = (await readTable(new TextEncoder().encode(csv), '権限一覧.csv', hopedHeadings(register, 'municipality'))).sheets[0]!
  return runImport(seat, { register: key, fileName: '権限一覧.csv', table, mapping: await mappingFor(seat.db, seat, key, register, table) })
}

describe('情報システム管理者', () => {
  const city = aCity()
  const roles = rolesOn(city)

  accept('mic:1-(5)-①', async () => {
    const { people, units } = city.organisation
    const system = await city.add('係員', 'systems', '住基-1', plainSystem('住民記録'))
    expect(await roles.holders('情報システム管理者', system.unit)).toEqual([people.課長])
    const answer = (who: PersonKey) => city.record(who, GRANT, system.id, { person: people.係員, account: 'a-1', operations: ['閲覧'], validFrom: '2026-11-16' })
    expect((await answer('課長')).item?.register).toBe('authorities')
    expect(citesOf(await refusalOf(answer('係長')))).toContain('mic:6.2-(1)-①')
    const outpost = await roles.unit('D9', '長のいない室', '室', units.部)
    await roles.person('室の職員', { unit: outpost, post: '主事', rank: '主事級' })
    const seat = await city.seat('部長')
    const { addItem, changeItem } = await import('../../../src/acts/items.ts')
    const enter = () => seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number: '室-1', columns: plainSystem('室のシステム'), unit: outpost }))
    expect((await refusalOf(enter())).refusals).toMatchObject([{ field: 'unit', cites: ['mic:1-(5)-①'] }])
    expect((await refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'systems', system.id, { unit: outpost, columns: {} })))).refusals).toMatchObject([{ field: 'unit', cites: ['mic:1-(5)-①'] }])
    expect(await city.store.of(city.organisation.org).selectFrom('item').select('id').where('number', '=', '室-1').execute()).toEqual([])
    const chief = await roles.person('室長', { unit: outpost, post: '室長', rank: '課長級', head: true })
    const later = await city.seat('部長')
    await later.db.transaction().execute((tx) => addItem(tx, later, 'systems', { number: '室-1', columns: plainSystem('室のシステム'), unit: outpost }))
    expect(await roles.holders('情報システム管理者', outpost)).toEqual([chief])
  })
})

describe('権限のない人のアクセスの制限', () => {
  const city = aCity()
  const clause = 'mic:6.2-(1)-①'
  let app: FastifyInstance
  beforeAll(async () => { app = await buildApp(city.world, { requestsPerMinute: 0 }) })
  afterAll(() => app.close())
  const unmet = async (who: PersonKey) => (await unmetControls(await city.seat(who))).filter(({ clauses }) => clauses.includes(clause)).map(({ item, because, question }) => ({ number: item.number, because, question }))
  const attempts = async (who: PersonKey) => (await city.store.of(city.organisation.org).selectFrom('evidence').select(['subject', 'clauses']).where('act', '=', '権限外の台帳を開こうとした').where('actor', '=', city.organisation.people[who]).orderBy('id').execute())

  accept(clause, async () => {
    const { people, accounts } = city.organisation
    const system = await city.add('係員', 'systems', '税-1', plainSystem('市税'))
    const { item } = await city.record('課長', GRANT, system.id, { person: people.係員, account: 'zei01', operations: ['閲覧', '入力'], validFrom: '2026-11-01' })
    const right = item!

    const stranger = await signInAs(app, accounts.他係員)
    const at = '/api/registers/authorities'
    for (const url of [`${at}/items`, `${at}/items/${right.id}`, `${at}/items/${right.id}/history`, `${at}/items/${right.id}/contents`, `${at}/count`]) {
      const reply = await stranger.get(url)
      expect([url, reply.status, JSON.stringify(reply.body.clauses).includes(clause), reply.text.includes('zei01')]).toEqual([url, 403, true, false])
    }
    for (const url of [`${at}/export?format=csv`, `/api/search?q=zei01`]) expect((await stranger.get(url)).text).not.toContain('zei01')
    const page = await stranger.get(`/registers/authorities/${right.id}`)
    expect(page.text).not.toContain('zei01')
    expect((await attempts('他係員')).map(({ subject, clauses }) => [subject, clauses])).toEqual(expect.arrayContaining([['register/systems.authorities', [clause]], [`item/${right.id}`, [clause]]]))
    const neighbour = await signInAs(app, accounts.他課長)
    expect((await neighbour.get(`/api/registers/authorities/items/${right.id}`)).status).toBe(403)
    expect((await (await signInAs(app, accounts.課長)).get(`/api/registers/authorities/items/${right.id}`)).status).toBe(200)
    expect((await (await signInAs(app, accounts.係員)).get(`/api/registers/authorities/items/${right.id}`)).status).toBe(200)

    const { counts } = await bringIn(city, '課長', '行番号,システム,ユーザーＩＤ,権限,出力日\n1,税-1,ＺＥＩ01,閲覧,2026-11-16\n2,税-1,zei01,閲覧・削除,2026-11-16\n3,税-1,kanri99,システムの管理,2026-11-16\n')
    expect(counts).toMatchObject({ 新規: 3, 誤り: 0 })
    expect(await unmet('課長')).toEqual([
      { number: '2', because: '不適合', question: '「税-1」の「zei01・閲覧・削除」は、権限台帳にありません。' }, { number: '3', because: '不適合', question: '「税-1」の「kanri99・システムの管理」は、権限台帳にありません。' },
    ])
    const shown = await (await signInAs(app, accounts.課長)).get('/api/controls/unmet')
    expect(shown.text).toContain('kanri99')
    await city.record('課長', GRANT, system.id, { person: people.係員, account: 'zei01', operations: ['削除'], validFrom: '2026-11-16' })
    const [row] = await city.store.of(city.organisation.org).selectFrom('item').select('id').where('register', '=', 'actual-rights').where('number', '=', '3').execute()
    await city.record('課長', 'systems.authority.municipality/removed', row!.id, { removedOn: '2026-11-16' })
    expect(await unmet('課長')).toEqual([])
    await city.record('課長', 'systems.authority.municipality/withdrawn', right.id, { reason: '異動' })
    expect((await unmet('課長')).map(({ number }) => number)).toEqual(['1', '2'])
  })

  test('権限を与え、取り消すのは、そのシステムの管理者だけ。一覧は、システムを持つ所属のものとして取り込む', async () => {
    const system = await city.add('係員', 'systems', '税-2', plainSystem('滞納整理'))
    const form = { person: city.organisation.people.係員, account: 'tai01', operations: ['閲覧'], validFrom: '2026-11-16' }
    for (const who of ['係長', '他課長', '部長'] as const) expect(citesOf(await refusalOf(city.record(who, GRANT, system.id, form)))).toContain(clause)
    const { item } = await city.record('他部長', GRANT, system.id, form)
    expect(citesOf(await refusalOf(city.change('係員', item!, { operations: ['システムの管理'] })))).toContain(clause)
    expect(citesOf(await refusalOf(city.record('係員', 'systems.authority.municipality/withdrawn', item!.id, { reason: '不要' })))).toContain(clause)
    const { counts } = await bringIn(city, '他課長', '行番号,システム,ユーザーＩＤ,権限\n9,税-2,tai01,閲覧\n')
    expect(counts).toMatchObject({ 新規: 0, 誤り: 1 })
    expect((await sql`select 1 from actual_right where account = 'tai01'`.execute(city.store.owner)).rows).toEqual([])
  })

  test('開けない台帳の行と、行為だけで変わる行は、取込みでも変えられず、見込みから読めもしない', async () => {
    const system = await city.add('係員', 'systems', '税-3', plainSystem('固定資産'))
    await bringIn(city, '課長', '行番号,システム,ユーザーＩＤ,権限\n税3-1,税-3,ko01,閲覧\n')
    const change = '行番号,システム,ユーザーＩＤ,権限\n税3-1,税-3,ko99,閲覧\n'
    const seat = await city.seat('係員')
    const register = seat.book.registers.get('actual-rights')!
    const table = (await readTable(new TextEncoder().encode(change), '権限一覧.csv', hopedHeadings(register, 'municipality'))).sheets[0]!
    const { rows } = await planImport(seat.db, seat, 'actual-rights', table, await mappingFor(seat.db, seat, 'actual-rights', register, table))
    expect(rows).toMatchObject([{ kind: '誤り', changes: [], message: expect.stringContaining('開けるのは') }])
    expect(JSON.stringify(rows.map(({ kind, message, changes }) => ({ kind, message, changes })))).not.toContain('ko01')
    expect((await bringIn(city, '係員', change)).counts).toMatchObject({ 変更: 0, 誤り: 1 })
    expect((await bringIn(city, '課長', change)).counts).toMatchObject({ 変更: 1, 誤り: 0 })
    const order = (await city.record('課長', 'operations.work-order.municipality/ordered', system.id, { work: '運用', content: '監視' })).item!
    expect((await bringIn(city, '課長', `作業指示番号,指示の内容\n${order.number},別の指示\n`, 'work-orders')).counts).toMatchObject({ 変更: 0, 誤り: 1 })
    expect((await city.item(order.id)).details['content']).toBe('監視')
  })
})
