import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { standingClock } from '../engine/clock.ts'
import { Refused } from '../engine/refused.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { aWorld, anOrganisation, seatOf } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { readPdfPages } from '../documents/pdf-text.testing.ts'
import { runJobs } from '../server/jobs.ts'
import { bringDutiesUpToDate } from './periodic.ts'
import { listStocktakes, stocktakeDetail, stocktakePdf } from './stocktake-pages.ts'
import { confirmStocktake, reportStocktake, startStocktake, takeScans } from './stocktakes.ts'
import type { World } from './world.ts'

const clock = standingClock('2026-06-10T01:00:00Z')
let database: FreshDatabase
let store: Store
let world: World
let mpd: TestOrganisation
let city: TestOrganisation
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  world = await aWorld(store, clock)
  mpd = await anOrganisation(store, 'mpd')
  city = await anOrganisation(store, 'municipality')
  for (const { org, media, units } of [mpd, city]) {
    await store.of(org).updateTable('item').set({ created_at: new Date('2026-05-20T00:00:00Z') }).where('org', '=', org).execute()
    await store.of(org).updateTable('item').set({ unit: units.係 }).where('org', '=', org).where('id', 'in', [media.空, media.名簿]).execute()
    await store.of(org).updateTable('item').set({ unit: units.他係 }).where('org', '=', org).where('id', '=', media.他課).execute()
  }
})
afterAll(async () => { await store.close(); await database.drop() })

let sequence = 0
const reading = (code: string, place?: string) => ({ id: randomUUID(), code, at: clock.now().toISOString(), sequence: ++sequence, ...(place ? { place } : {}) })
const refusal = async (act: Promise<unknown>): Promise<string> => act.then(() => '通った', (error: unknown) => { if (error instanceof Refused) return error.code; throw error })

describe('月例点検', () => {
  let id: string
  test('始められるのは部署の情報管理者だけで、二度押しても点検は一つ', async () => {
    const input = { unit: mpd.units.係, period: '2026-06' }
    expect(await refusal(startStocktake(await seatOf(world, mpd, '係員'), input))).toBe('not-permitted')
    expect(await refusal(startStocktake(await seatOf(world, mpd, '他代理'), input))).toBe('not-permitted')
    const seat = await seatOf(world, mpd, '代理')
    const [a, b] = await Promise.all([startStocktake(seat, input), startStocktake(seat, input)])
    expect(a).toEqual(b)
    id = a.id
  })
  test('来ていない月、施行前の月、物のない部署、知らない所属は始められない', async () => {
    const seat = await seatOf(world, mpd, '代理')
    expect(await refusal(startStocktake(seat, { unit: mpd.units.係, period: '2026-07' }))).toBe('invalid-input')
    expect(await refusal(startStocktake(seat, { unit: mpd.units.係, period: '1999-01' }))).toBe('invalid-input')
    expect(await refusal(startStocktake(seat, { unit: '999999', period: '2026-06' }))).toBe('invalid-input')
    expect(await refusal(startStocktake(await seatOf(world, mpd, '補佐'), { unit: mpd.units.課, period: '2026-06' }))).toBe('conflict')
  })
  test('読み取るとその場で結果が返り、同じ読取りは一度だけ数える', async () => {
    const seat = await seatOf(world, mpd, '係員')
    const first = reading('ｕｓｂ－0001', mpd.places.保管庫)
    const scans = [first, reading('USB-0003'), reading('知らない番号'), reading(' ')]
    const answer = await takeScans(seat, id, { scans, device: '端末A' })
    expect(answer.accepted).toBe(3)
    expect(answer.results.map(({ list, note }) => [list, note])).toEqual([['台帳どおり', ''], ['場所・保管者違い', '企画係の外部記録媒体です。'], ['台帳にない', ''], ['台帳にない', '番号を読み取れませんでした。もう一度読み取ってください。']])
    expect(await takeScans(seat, id, { scans: [first], device: '端末A' })).toMatchObject({ accepted: 0, results: [{ list: '台帳どおり', note: '' }] })
    expect((await takeScans(seat, id, { scans: [reading('USB-0001', mpd.places.保管庫)], device: '端末A' })).results[0]).toMatchObject({ list: '台帳どおり', note: '読取り済みです。' })
  })
  test('ほかの所属の人は読み取れず、知らない場所や知らない点検は断る', async () => {
    const seat = await seatOf(world, mpd, '係員')
    expect(await refusal(takeScans(await seatOf(world, mpd, '他係員'), id, { scans: [reading('USB-0001')] }))).toBe('not-permitted')
    expect(await refusal(takeScans(seat, id, { scans: [reading('USB-0001', mpd.media.空)] }))).toBe('invalid-input')
    expect(await refusal(takeScans(seat, '12345678', { scans: [] }))).toBe('not-found')
    expect(await refusal(stocktakeDetail(seat, 'x'))).toBe('not-found')
    expect(await refusal(stocktakeDetail(await seatOf(world, city, '係員'), id))).toBe('not-found')
    expect(await refusal(stocktakeDetail(await seatOf(world, mpd, '他係員'), id))).toBe('not-permitted')
  })
  test('数えている間の一覧は、すべての番号を一度ずつ載せる', async () => {
    const detail = await stocktakeDetail(await seatOf(world, mpd, '係員'), id)
    expect(detail).toMatchObject({ expected: 2, counted: 1, state: '点検中', mayCount: true, mayReport: false, mayConfirm: false })
    expect(detail.lines.map(({ code, list }) => [code, list])).toEqual([['USB-0001', '台帳どおり'], ['USB-0002', '見当たらない'], ['USB-0003', '場所・保管者違い'], ['知らない番号', '台帳にない']])
  })
  test('報告すると月の仕事が閉じ、見当たらないものをさがす仕事が起き、所属長に知らされる', async () => {
    const seat = await seatOf(world, mpd, '代理')
    expect(await refusal(reportStocktake(await seatOf(world, mpd, '係員'), id, {}))).toBe('not-permitted')
    await reportStocktake(seat, id, { remarks: '一本さがしています。' })
    expect(await refusal(reportStocktake(seat, id, {}))).toBe('already-done')
    expect(await refusal(takeScans(seat, id, { scans: [reading('USB-0002')] }))).toBe('too-late')
    expect(await bringDutiesUpToDate(await seatOf(world, mpd, null))).toBe(0)
    const tasks = await seat.db.selectFrom('task').select(['duty', 'state', 'item', 'period']).where('org', '=', mpd.org).where('unit', '=', mpd.units.係).orderBy('id').execute()
    expect(tasks).toEqual([
      { duty: 'media.stocktaking/mpd', state: '未了', item: null, period: '2026-05' }, { duty: 'media.stocktaking/mpd', state: '完了', item: null, period: '2026-06' },
      { duty: 'media.stocktaking/missing-media', state: '未了', item: mpd.media.名簿, period: null },
    ])
    const items = await seat.db.selectFrom('item').select(['number', 'seen_on']).where('org', '=', mpd.org).where('register', '=', 'media').orderBy('number').execute()
    expect(items).toEqual([{ number: 'USB-0001', seen_on: '2026-06-10' }, { number: 'USB-0002', seen_on: null }, { number: 'USB-0003', seen_on: '2026-06-10' }])
    expect(await seat.db.selectFrom('notice').select(['person', 'link']).where('org', '=', mpd.org).where('about', '=', `stocktake/${id}`).execute()).toEqual([{ person: mpd.people.課長, link: `/stocktakes/${id}` }])
  })
  test('確認するのは所属長で、報告した人自身は確認できない', async () => {
    expect(await refusal(confirmStocktake(await seatOf(world, mpd, '代理'), id))).toBe('self-approval')
    expect(await refusal(confirmStocktake(await seatOf(world, mpd, '係員'), id))).toBe('not-addressed')
    const head = await seatOf(world, mpd, '課長')
    expect(await stocktakeDetail(head, id)).toMatchObject({ mayConfirm: true, state: '報告済', remarks: '一本さがしています。' })
    await confirmStocktake(head, id)
    expect(await refusal(confirmStocktake(head, id))).toBe('already-done')
    const acts = await head.db.selectFrom('evidence').select(['act', 'clauses']).where('org', '=', mpd.org).where('subject', '=', `stocktake/${id}`).orderBy('id').execute()
    expect(acts).toEqual(['点検の開始', '点検の報告', '点検の報告の確認'].map((act) => ({ act, clauses: ['mpd:9-1'] })))
  })
  test('結果は凍結され、その後に台帳が変わっても変わらない', async () => {
    const seat = await seatOf(world, mpd, '課長')
    const before = await stocktakeDetail(seat, id)
    await seat.db.updateTable('item').set({ state: '使用中', holder: mpd.people.係員 }).where('org', '=', mpd.org).where('id', '=', mpd.media.空).execute()
    expect((await stocktakeDetail(seat, id)).lines).toEqual(before.lines)
    await seat.db.updateTable('item').set({ state: '保管中', holder: null }).where('org', '=', mpd.org).where('id', '=', mpd.media.空).execute()
  })
  test('点検結果の PDF に、すべての番号と結果、点検者と所属長の名が載る', async () => {
    const { file } = await stocktakePdf(await seatOf(world, mpd, '課長'), id)
    const text = readPdfPages(file).join('').replace(/\s/g, '')
    for (const part of ['USB-0001', 'USB-0002', '見当たらない', '台帳にない', '今井五月', '令和8年6月']) expect(text).toContain(part)
  })
  test('後でさがして見つかれば、次の点検の読取りで仕事が閉じる', async () => {
    clock.moveTo('2026-07-02T01:00:00Z')
    const seat = await seatOf(world, mpd, '代理')
    const next = await startStocktake(seat, { unit: mpd.units.係, period: '2026-07' })
    await takeScans(seat, next.id, { scans: [reading('USB-0001'), reading('USB-0002')] })
    await reportStocktake(seat, next.id, {})
    const search = await seat.db.selectFrom('task').select('state').where('org', '=', mpd.org).where('duty', '=', 'media.stocktaking/missing-media').execute()
    expect(search).toEqual([{ state: '完了' }])
    clock.moveTo('2026-06-10T01:00:00Z')
  })
  test('誰も点検しなかった月は、一覧に未実施として現れる', async () => {
    const seat = await seatOf(world, mpd, '他部長')
    const may = await listStocktakes(seat, { period: '2026-05', scope: 'all' })
    expect(may.rows.map(({ unit, state, overdue, id: one, expected }) => [unit.name, state, overdue, one, expected])).toEqual([['少年係', '未実施', true, null, 2], ['企画係', '未実施', true, null, 1]])
    const june = await listStocktakes(seat, { scope: 'all' })
    expect(june.rows.map(({ unit, state, overdue }) => [unit.name, state, overdue])).toEqual([['少年係', '確認済', false], ['企画係', '未実施', false]])
    expect((await listStocktakes(seat, { period: '2026-04', scope: 'all' })).rows).toEqual([])
    expect((await listStocktakes(await seatOf(world, mpd, '係員'), { period: '2026-05', scope: 'all' })).rows.map(({ unit }) => unit.name)).toEqual(['少年係'])
  })
})

describe('市の点検', () => {
  test('課の誰でも行え、課長に報告する。課長が自分で報告したときは部長が確認する', async () => {
    const seat = await seatOf(world, city, '係員')
    expect(await refusal(startStocktake(seat, { unit: city.units.係, period: '2026-06' }))).toBe('invalid-input')
    const { id } = await startStocktake(seat, { unit: city.units.課, period: '2026-06' })
    await reportStocktake(await seatOf(world, city, '課長'), id, {})
    expect(await refusal(confirmStocktake(await seatOf(world, city, '課長'), id))).toBe('self-approval')
    await confirmStocktake(await seatOf(world, city, '部長'), id)
  })
  test('許可を受けて外にある媒体は台帳どおり、返却予定を過ぎれば見当たらない', async () => {
    const { org, media, people, units } = city
    const db = store.of(org)
    await db.insertInto('custody').values({ org, item: media.名簿, person: people.係員, unit: units.係, from_day: '2026-07-01', due: '2026-07-10' }).execute()
    await db.updateTable('item').set({ state: '持出し中', holder: people.係員, due: '2026-07-10' }).where('org', '=', org).where('id', '=', media.名簿).execute()
    clock.moveTo('2026-07-10T01:00:00Z')
    const { id } = await startStocktake(await seatOf(world, city, '係員'), { unit: units.課, period: '2026-07' })
    const listOn = async () => (await stocktakeDetail(await seatOf(world, city, '係員'), id)).lines.find(({ code }) => code === 'USB-0002')
    expect(await listOn()).toMatchObject({ list: '台帳どおり', note: '持出し中（返却予定 令和8年7月10日）' })
    clock.moveTo('2026-07-11T01:00:00Z')
    expect(await listOn()).toMatchObject({ list: '見当たらない' })
    await runJobs(world)
    const chased = await db.selectFrom('task').select(['duty', 'item', 'state', 'due']).where('org', '=', org).where('duty', '=', 'media.overdue/municipality').execute()
    expect(chased).toEqual([{ duty: 'media.overdue/municipality', item: media.名簿, state: '未了', due: '2026-07-14' }])
  })
})
