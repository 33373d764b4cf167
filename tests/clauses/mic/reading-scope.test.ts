// 市区町村: 誰が誰の記録を開けるか。責任者は自分の部局の全課、統括は全課、管理者は自分の課。
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { listTasks } from '../../../src/acts/home.ts'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { recordEvent } from '../../../src/acts/records.ts'
import { addRequest } from '../../../src/acts/request-submit.ts'
import { startStocktake } from '../../../src/acts/stocktakes.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import { addPerson, addUnit, assign } from '../../../src/store/organisation-changes.ts'
import { mayOpenItem, readingRefusals } from '../../../src/acts/open-register.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import type { Reply, TestClient } from '../../client.ts'
import { aDesk } from '../factors.ts'
import type { Desk } from '../factors.ts'
import { TAKE_OUT, takeOutForm } from '../../slice/take-out-form.ts'
import { asset, CONFIDENTIAL } from './assets.ts'
import { aCity } from './city.ts'

const DIVISION = 'mic:1-(3)-②'
const OFFICE = 'mic:1-(2)-③'
const NOW = '2026-11-16T09:30:00+09:00'
const city = aCity()
let desk: Desk
/** 福祉部: 福祉部長（責任者）、福祉課と介護課の課長（管理者）、福祉課の職員。 */
const welfare = {} as Record<'部' | '課' | '介護課' | '部長' | '課長' | '介護課長' | '職員', string>
const things = {} as Record<'媒体' | '介護の媒体' | '端末' | '点検' | '税務の点検' | '構成' | '税務の構成' | '棚卸し' | '税務の棚卸し' | '事案' | '税務の事案', string>

const seatFor = (person: string) => takeSeat(city.world, city.organisation.org, person)
async function add(person: string, unit: string, register: string, number: string, columns: object): Promise<string> {
  const seat = await seatFor(person)
  return (await seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, unit, columns }))).id
}
async function asked(who: 'welfare-director' | 'welfare-head' | '課長' | '他部長' | '係員'): Promise<TestClient> {
  return signInAs(desk.app, who.startsWith('welfare') ? who : city.organisation.accounts[who as '課長'])
}
const clausesOf = ({ body }: Reply): string[] => body.clauses as string[]

const MEDIUM = { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', origin: '支給', use: '一般', externallyConnected: 'なし' }
const TOPOLOGY = { name: '課内スイッチ', kind: 'スイッチ', zone: 'LGWAN接続系', connects: '庁内の基幹の回線' }
const INSPECTION = { period: '令和８年度下半期', themes: ['ＩＤとパスワードの取扱い（5.4）'] }

async function buildWelfare(): Promise<void> {
  const { org, units, people } = city.organisation
  const from = '2020-04-01'
  await city.store.of(org).transaction().execute(async (tx) => {
    const change = { tx, org, actor: null }
    welfare.部 = await addUnit(change, { code: 'W1', name: '福祉部', kind: '部', parent: units.本部, sort: 20, from })
    welfare.課 = await addUnit(change, { code: 'W2', name: '福祉課', kind: '課', parent: welfare.部, sort: 21, from })
    welfare.介護課 = await addUnit(change, { code: 'W3', name: '介護課', kind: '課', parent: welfare.部, sort: 22, from })
    const staff = [['部長', welfare.部, '部長', '部長級', true], ['課長', welfare.課, '課長', '課長級', true], ['介護課長', welfare.介護課, '課長', '課長級', true], ['職員', welfare.課, '主事', '主事級', false]] as const
    for (const [at, [key, unit, post, rank, head]] of staff.entries()) {
      welfare[key] = await addPerson(change, { number: String(200_001 + at), name: `福祉 ${key}`, kana: 'フクシ', employment: 'regular', from })
      await assign(change, { person: welfare[key], unit, post, rank, head, from })
    }
    const { password_hash } = await tx.selectFrom('account').select('password_hash').where('person', '=', people.課長).executeTakeFirstOrThrow()
    await tx.insertInto('account').values([{ org, person: welfare.部長, username: 'welfare-director', password_hash }, { org, person: welfare.課長, username: 'welfare-head', password_hash }]).execute()
  })
}
async function fill(): Promise<void> {
  const { units, people } = city.organisation
  things.媒体 = await add(welfare.課長, welfare.課, 'media', 'USB-福祉', MEDIUM)
  things.介護の媒体 = await add(welfare.介護課長, welfare.介護課, 'media', 'USB-介護', MEDIUM)
  things.端末 = await add(welfare.課長, welfare.課, 'terminals', 'PC-福祉', { kind: '据置型パソコン', owner: '支給' })
  things.点検 = await add(welfare.職員, welfare.課, 'self-inspections', '点検-福祉', { ...INSPECTION, inspector: welfare.職員 })
  things.税務の点検 = await add(people.係員, units.課, 'self-inspections', '点検-税務', { ...INSPECTION, inspector: people.係員 })
  things.構成 = await add(welfare.課長, welfare.課, 'topology', 'SW-福祉', TOPOLOGY)
  things.税務の構成 = await add(people.課長, units.課, 'topology', 'SW-税務', TOPOLOGY)
  things.棚卸し = (await startStocktake(await seatFor(welfare.課長), { unit: welfare.課, period: '2026-11' })).id
  things.税務の棚卸し = (await startStocktake(await city.seat('課長'), { unit: units.課, period: '2026-11' })).id
  const report = async (person: string) => (await recordEvent(await seatFor(person), { event: 'incidents.response/reported', item: null, form: { category: '外部からの不正アクセス', title: '見覚えのない接続', noticedAt: NOW, circumstances: '夜間の接続' } })).item!.id
  things.事案 = await report(welfare.職員)
  things.税務の事案 = await report(people.係員)
}
beforeAll(async () => {
  await buildWelfare()
  await fill()
  desk = await aDesk(city)
})
afterAll(() => desk.close())

const numbersIn = ({ body }: Reply): string[] => body.rows.map(({ number }: { number: string }) => number)
const unitsIn = ({ body }: Reply): string[] => [...new Set<string>(body.rows.map(({ unit }: { unit: { id: string } }) => unit.id))].sort()

accept(DIVISION, async () => {
  const { units, media, org } = city.organisation
  const director = await asked('welfare-director')
  // 自部局の全課の台帳・点検・インシデント
  expect(numbersIn(await director.get('/api/registers/media/items'))).toEqual(['USB-介護', 'USB-福祉'])
  for (const [register, id] of [['media', things.媒体], ['media', things.介護の媒体], ['terminals', things.端末], ['self-inspections', things.点検], ['topology', things.構成], ['incidents', things.事案]] as const) expect((await director.get(`/api/registers/${register}/items/${id}`)).status, register).toBe(200)
  expect(unitsIn(await director.get('/api/stocktakes?period=2026-11&scope=all'))).toEqual([welfare.課, welfare.介護課].sort())
  expect((await director.get(`/api/stocktakes/${things.棚卸し}`)).body.unit.id).toBe(welfare.課)
  const unmet = (await director.get(`/api/controls/unmet?unit=${welfare.部}`)).body.rows as { item: { number: string } }[]
  expect(new Set(unmet.map(({ item }) => item.number))).toContain('点検-福祉')
  expect(unmet.map(({ item }) => item.number)).not.toContain('点検-税務')
  // 他部局の一件（画面の部分、検索、番号、出力、簿冊、証跡まで）
  const theirs = [['media', media.空], ['self-inspections', things.税務の点検], ['topology', things.税務の構成], ['incidents', things.税務の事案]] as const
  for (const [register, id] of theirs) {
    for (const part of ['', '/history', '/related', '/viewers']) {
      const refused = await director.get(`/api/registers/${register}/items/${id}${part}`)
      expect([refused.status, clausesOf(refused)], `${register}${part}`).toEqual([403, [DIVISION]])
    }
    expect(await attempts(id, welfare.部長)).not.toEqual([])
  }
  for (const url of [`/api/stocktakes/${things.税務の棚卸し}`, `/api/stocktakes/${things.税務の棚卸し}/pdf`, `/api/controls/unmet?unit=${units.課}`, `/api/ledgers/register-media?format=csv&unit=${units.課}`]) {
    const refused = await director.get(url)
    expect([refused.status, clausesOf(refused)], url).toEqual([403, [DIVISION]])
  }
  expect((await director.get('/api/find/USB-0001')).status).toBe(404)
  expect((await director.get('/api/find/USB-福祉')).body.id).toBe(things.媒体)
  const hits = async (q: string) => ((await director.get(`/api/search?q=${encodeURIComponent(q)}`)).body.groups as { title: string; hits: { title: string }[] }[]).filter(({ title }) => title === '台帳').flatMap(({ hits: found }) => found.map(({ title }) => title))
  expect([await hits('USB-0001'), await hits('USB-福祉')]).toEqual([[], ['USB-福祉']])
  for (const url of ['/api/registers/media/export?format=csv', `/api/ledgers/register-media?format=csv&unit=${units.本部}`]) {
    const { text } = await director.get(url)
    expect([text.includes('USB-福祉'), text.includes('USB-介護'), text.includes('USB-0001'), text.includes('USB-0003')], url).toEqual([true, true, false, false])
  }
  expect(unitsIn(await director.get('/api/tasks?scope=all')).filter((unit) => ![welfare.部, welfare.課, welfare.介護課].includes(unit))).toEqual([])
  const { rows: [event] } = { rows: await city.store.of(org).selectFrom('evidence').select('id').where('subject', '=', `item/${things.税務の点検}`).orderBy('id').limit(1).execute() }
  expect((await director.get(`/api/evidence/${event!.id}/proof`)).status).toBe(403)
  expect(((await director.get('/api/registers/counts')).body.registers as { register: string; states: object[] }[]).find(({ register }) => register === 'media')!.states).toEqual([{ state: '保管中', count: 2, more: false }])
})
const attempts = (item: string, actor: string) => city.store.of(city.organisation.org).selectFrom('evidence').select('id').where('subject', '=', `item/${item}`).where('act', '=', '権限外の台帳を開こうとした').where('actor', '=', actor).execute()

accept(OFFICE, async () => {
  const { people, units } = city.organisation
  const [overall, keeper] = [await asked('他部長'), await asked('課長')]
  // 統括は全課のネットワーク構成と点検結果を見る
  expect(numbersIn(await overall.get('/api/registers/topology/items'))).toEqual(expect.arrayContaining(['SW-福祉', 'SW-税務']))
  expect(numbersIn(await overall.get('/api/registers/self-inspections/items'))).toEqual(expect.arrayContaining(['点検-福祉', '点検-税務']))
  expect(unitsIn(await overall.get('/api/stocktakes?period=2026-11&scope=all'))).toEqual(expect.arrayContaining([welfare.課, units.課]))
  for (const id of [things.棚卸し, things.税務の棚卸し]) expect((await overall.get(`/api/stocktakes/${id}`)).status).toBe(200)
  // 是正を指示する
  const order = { finding: '使っていない口が開いている', instruction: '使わない口を閉じ、構成を登録し直す', answerBy: '2026-11-20' }
  const body = await overall.get(`/api/registers/topology/items/${things.税務の構成}`)
  expect(body.body.offered.map(({ verb }: { verb: string }) => verb)).toContain('是正を指示する')
  const ordered = await overall.post('/api/records', { event: 'conduct.correction.municipality/ordered', item: things.税務の構成, form: order })
  expect([ordered.status, ordered.body.item.unit.id, ordered.body.item.details.topology]).toEqual([200, units.課, things.税務の構成])
  const correction = ordered.body.item.id as string
  const owed = (await listTasks(await city.seat('課長'), { scope: 'mine' })).rows.find(({ item }) => item?.id === correction)
  expect([owed?.title, owed?.due, owed?.clauses]).toEqual(['是正の報告', '2026-11-20', [OFFICE]])
  expect((await listTasks(await seatFor(welfare.課長), { scope: 'all' })).rows.filter(({ item }) => item?.id === correction)).toEqual([])
  const onInspection = await overall.post('/api/records', { event: 'conduct.correction.municipality/ordered', item: things.点検, form: order })
  expect([onInspection.status, onInspection.body.item.unit.id]).toEqual([200, welfare.課])
  for (const who of [welfare.課長, welfare.部長, people.課長]) {
    const refused = recordEvent(await seatFor(who), { event: 'conduct.correction.municipality/ordered', item: things.点検, form: order })
    await expect(refused).rejects.toMatchObject({ refusals: [{ cites: [OFFICE] }] })
  }
  // 期限を過ぎれば統括に知らされ、課の報告を統括が確かめて終わる
  city.clock.moveTo('2026-11-24T01:00:00Z')
  await remindAndEscalate(await city.seat(null))
  const told = await city.store.of(city.organisation.org).selectFrom('notice').select('title').where('person', '=', people.他部長).execute()
  expect(told.map(({ title }) => title).join()).toContain('是正の報告')
  await recordEvent(await city.seat('課長'), { event: 'conduct.correction.municipality/reported', item: correction, form: { done: '口を閉じた', doneOn: '2026-11-24' } })
  expect((await listTasks(await city.seat('課長'), { scope: 'mine', state: '未了' })).rows.filter(({ item }) => item?.id === correction)).toEqual([])
  await recordEvent(await city.seat('他部長'), { event: 'conduct.correction.municipality/confirmed', item: correction, form: {} })
  expect((await city.item(correction)).state).toBe('完了')
  // ある課の管理者には自課の分だけが見える
  city.clock.moveTo('2026-11-16T01:00:00Z')
  expect(numbersIn(await keeper.get('/api/registers/topology/items'))).toEqual(['SW-税務'])
  expect(numbersIn(await keeper.get('/api/registers/self-inspections/items'))).toEqual(['点検-税務'])
  expect(numbersIn(await keeper.get('/api/registers/corrections/items'))).toEqual([ordered.body.item.number])
  expect(unitsIn(await keeper.get('/api/stocktakes?period=2026-11&scope=all'))).toEqual([units.課])
  for (const url of [`/api/registers/topology/items/${things.構成}`, `/api/registers/self-inspections/items/${things.点検}`, `/api/registers/corrections/items/${onInspection.body.item.id}`, `/api/stocktakes/${things.棚卸し}`, `/api/controls/unmet?unit=${welfare.課}`]) {
    const refused = await keeper.get(url)
    expect([refused.status, clausesOf(refused)], url).toEqual([403, [OFFICE]])
    expect((await overall.get(url)).status, url).toBe(200)
  }
})

describe('課をまたぐこと', () => {
  test('台帳の行を開けるかどうかと、所属について見てよいかどうかは、誰についても同じ答えになる', async () => {
    const row = await city.item(things.媒体)
    const different: string[] = []
    for (const person of [...Object.values(city.organisation.people), welfare.部長, welfare.課長, welfare.介護課長, welfare.職員]) {
      const seat = await seatFor(person)
      for (const unit of seat.organisation.units.keys()) if (mayOpenItem(seat, { ...row, homeUnit: unit }) !== (readingRefusals(seat, unit).length === 0)) different.push(`${person} ${unit}`)
    }
    expect(different).toEqual([])
  })
  test('ほかの課に預けた媒体は、預かった課の一覧に出て開ける', async () => {
    const { people, units, org } = city.organisation
    await city.store.of(org).updateTable('item').set({ keeper_unit: units.課 }).where('id', '=', things.介護の媒体).execute()
    const clerk = await asked('係員')
    expect(numbersIn(await clerk.get('/api/registers/media/items'))).toContain('USB-介護')
    expect((await clerk.get(`/api/registers/media/items/${things.介護の媒体}`)).status).toBe(200)
    await city.store.of(org).updateTable('item').set({ keeper_unit: null, holder: people.係員 }).where('id', '=', things.介護の媒体).execute()
    expect(numbersIn(await clerk.get('/api/registers/media/items'))).toContain('USB-介護')
    await city.store.of(org).updateTable('item').set({ holder: null }).where('id', '=', things.介護の媒体).execute()
    expect((await clerk.get(`/api/registers/media/items/${things.介護の媒体}`)).status).toBe(403)
  })
  test('申請の決裁が自分を待っている間は、ほかの課のその一件を開ける', async () => {
    const { people, org } = city.organisation
    const request = (await addRequest(await seatFor(welfare.職員), { procedure: TAKE_OUT.municipality, items: [things.媒体], form: takeOutForm('municipality'), submit: true })).id
    const clerk = await asked('係員')
    const open = async () => (await clerk.get(`/api/registers/media/items/${things.媒体}`)).status
    expect(await open()).toBe(403)
    const owner = city.store.of(org)
    await owner.updateTable('step_addressee').set({ person: people.係員 }).where('request', '=', request).execute()
    expect(await open()).toBe(200)
    expect(numbersIn(await clerk.get('/api/registers/media/items'))).not.toContain('USB-福祉')
    await owner.updateTable('request').set({ state: '取下げ' }).where('id', '=', request).execute()
    expect(await open()).toBe(403)
  })
  test('情報資産は、既定の閲覧範囲ではその部局の責任者にも開かれ、ほかの部局には無い', async () => {
    const form = { ...asset('福祉の名簿'), ...CONFIDENTIAL, openTo: '登録者と担当役割' }
    const { item } = await recordEvent(await seatFor(welfare.職員), { event: 'information.entry.municipality', item: null, form })
    const open = async (who: Parameters<typeof asked>[0]) => (await (await asked(who)).get(`/api/registers/information/items/${item!.id}`)).status
    expect([await open('welfare-director'), await open('welfare-head'), await open('他部長'), await open('課長'), await open('係員')]).toEqual([200, 200, 200, 404, 404])
  })
})
