import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { anOrganisation, TEST_NOW } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { mpd } from '../../clauses/index.ts'
import { loadDefinitions } from '../domain/index.ts'
import type { Definition } from '../domain/index.ts'
import { is } from '../engine/condition.ts'
import { standingClock } from '../engine/clock.ts'
import { control } from '../engine/control/control.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { findByNumber, itemHandlers } from '../server/routes/items.ts'
import { itemDetail } from '../server/routes/item-detail.ts'
import type { Call } from '../server/handlers.ts'
import { bulk } from './bulk.ts'
import { answerControl } from './control-answer.ts'
import { itemHistory } from './item-history.ts'
import { openWorld, takeSeat } from './world.ts'
import type { Seat, World } from './world.ts'

let database: FreshDatabase
let store: Store
let world: World
let home: TestOrganisation
let seat: Seat
const clock = standingClock(TEST_NOW)
const encrypted = control('media.media/encrypted', {
  title: '暗号化の設定', cites: [mpd['6-2-(2)']], profiles: ['mpd'], register: 'media', appliesWhen: is('register', 'media'), question: '暗号化の機能を有効にしていますか。',
  fields: { method: { label: '方法', type: 'text', max: 40 } }, contradicts: { when: is('details.encryption', false), message: '台帳では暗号化機能がありません。' },
})

beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  home = await anOrganisation(store, 'mpd', 'bulk-test')
  const definitions: Definition[] = (await loadDefinitions()).filter((one) => one.kind !== 'control' && (one.kind !== 'register' || ['media.media', 'zones.places'].includes(one.id)))
  world = openWorld(store, [...definitions, encrypted], clock)
  seat = await takeSeat(world, home.org, home.people.係員)
})
afterAll(async () => { await store?.close(); await database?.drop() })

const ids = () => [home.media.空, home.media.名簿, home.media.他課]
const fingerprint = async () => JSON.stringify(await Promise.all((['item', 'medium', 'record', 'evidence', 'content', 'custody', 'task'] as const).map((table) => seat.db.selectFrom(table).selectAll().where('org', '=', seat.org).orderBy(table === 'medium' ? 'item' as never : 'id' as never).execute())))

describe('まとめての処理', () => {
  test('見込みは何も変えず、一件ごとの結果と変わる所を言う', async () => {
    const before = await fingerprint()
    const { rows, done } = await bulk(seat, 'media', { items: ids(), preview: true, reason: '書き損じ', act: { kind: 'change', columns: { product: '新しい製品' } } })
    expect(done).toBe(false)
    expect(rows.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(rows[0]!.changes).toEqual([{ label: '製品名', before: '試験メモリ 32', after: '新しい製品' }])
    expect(rows[2]!.message).toContain('ほかの所属')
    expect(await fingerprint()).toBe(before)
  })

  test('記録の見込みも何も変えない', async () => {
    const before = await fingerprint()
    const act = { kind: 'record', event: 'media.loss', form: { noticedAt: '2026-11-16T09:00:00+09:00', lastSeen: '机の上', circumstances: '見当たらない' } } as const
    const { rows } = await bulk(seat, 'media', { items: [home.media.空], preview: true, act })
    expect(rows).toMatchObject([{ ok: true, changes: [{ label: '状態', before: '保管中', after: '紛失' }] }])
    expect(await fingerprint()).toBe(before)
  })

  test('行うと、断られたもの以外が、見込みのとおりになり、理由が証跡に残る', async () => {
    const input = { items: [...ids(), '999999'], preview: true, reason: '棚卸しで判明', act: { kind: 'change', columns: { product: '正しい製品' } } } as const
    const expected = await bulk(seat, 'media', input)
    const actual = await bulk(seat, 'media', { ...input, preview: false })
    expect(actual).toEqual({ rows: expected.rows, done: true })
    const products = await seat.db.selectFrom('medium').select(['item', 'product']).where('item', 'in', ids()).orderBy('item').execute()
    expect(products.map(({ product }) => product)).toEqual(['正しい製品', '正しい製品', '試験メモリ 32'])
    const history = await itemHistory(seat, 'media', home.media.空, {})
    expect(history.rows[0]).toMatchObject({ title: '外部記録媒体の記載の訂正', actor: { id: home.people.係員 } })
    expect(history.rows[0]!.details).toEqual([{ label: '製品名', value: '試験メモリ 32 → 正しい製品' }, { label: '理由', value: '棚卸しで判明' }])
  })
})

describe('台帳の一件', () => {
  test('詳しい内容と、その人が今できることを示し、文の数は来歴の長さによらない', async () => {
    const cost = async (id: string) => { const before = store.statements(); await itemDetail(seat, 'media', id); return store.statements() - before }
    const short = await cost(home.media.空)
    for (let day = 0; day < 40; day++) await seat.db.insertInto('content').values({ org: seat.org, item: home.media.空, title: `${day}日目`, confidentiality: 2, integrity: 1, availability: 1, since: `2026-10-01T00:00:00Z`, until: '2026-10-20T00:00:00Z', erased_how: '上書きによる消去' }).execute()
    expect(await cost(home.media.空)).toBe(short)
    const detail = await itemDetail(seat, 'media', home.media.空)
    expect(detail.contents).toHaveLength(40)
    expect(detail.mayEdit).toBe(true)
    const offered = detail.offered.map(({ id }) => id)
    for (const id of ['media.take-out.mpd', 'media.loss', 'media.malware-check']) expect(offered).toContain(id)
    expect(offered).not.toContain('media.return')
    expect((await itemDetail(seat, 'media', home.media.他課)).offered).toEqual([])
    expect((await itemDetail(seat, 'media', home.media.他課)).mayEdit).toBe(false)
  })

  test('その日に何が入っていて、どの分類だったかを答える', async () => {
    const at = (day: string) => itemHandlers.contentsAt!({ seat, params: { register: 'media', id: home.media.空 }, query: { at: day } } as unknown as Call<'contentsAt'>)
    expect(await at('2026-10-10')).toMatchObject({ confidentiality: 2, integrity: 1 })
    expect(await at('2026-09-30')).toMatchObject({ contents: [], confidentiality: 0 })
    expect(await at('2026-10-20')).toMatchObject({ contents: [] })
  })

  test.each(['USB-0001', 'usb-0001', 'ＵＳＢ－０００１', ' usb‐0001 ', 'https://sekisho.example/find/USB-0001', 'USB%2D0001'])('番号票の「%s」で一件を開く', async (code) => {
    expect(await findByNumber(seat, code)).toEqual({ id: home.media.空, register: 'media' })
  })
  test.each(['USB-000', '', '%', 'USB-0001\0x', '無い番号', 'あ'.repeat(10_000)])('台帳にない番号は日本語で断る', async (code) => {
    await expect(findByNumber(seat, code)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('適合確認は、根拠のない答えと台帳に反する答えを断る', async () => {
    const answer = (input: object) => answerControl(seat, encrypted.id, { item: home.media.空, answer: '適合', fields: {}, ...input })
    await expect(answer({})).rejects.toMatchObject({ refusals: [{ field: 'method' }] })
    await expect(answer({ answer: '不適合' })).rejects.toMatchObject({ refusals: [{ field: 'reason' }, { field: 'planDue' }] })
    await expect(answer({ answer: '不適合', reason: '更新する', planDue: '2026-11-01' })).rejects.toMatchObject({ refusals: [{ field: 'planDue' }] })
    await expect(answer({ answer: '別の定め' })).rejects.toMatchObject({ refusals: [{ field: 'answer' }] })
    await answer({ fields: { method: 'ハードウェア' } })
    const { controls } = await itemDetail(seat, 'media', home.media.空)
    expect(controls).toMatchObject([{ answer: '適合', applies: true, stale: false, values: { method: 'ハードウェア' }, by: { id: home.people.係員 } }])
    await bulk(seat, 'media', { items: [home.media.名簿], preview: false, act: { kind: 'change', columns: { encryption: false } } })
    await expect(answer({ item: home.media.名簿, fields: { method: 'ある' } })).rejects.toMatchObject({ refusals: [{ field: 'answer', message: '台帳では暗号化機能がありません。' }] })
    await expect(answer({ item: home.media.他課, fields: { method: 'ある' } })).rejects.toMatchObject({ code: 'not-permitted' })
  })
})
