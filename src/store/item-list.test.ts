import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillMedia, openBenchOrganisation, RARE } from '../../tools/bench-data.ts'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { loadDefinitions } from '../domain/index.ts'
import { standingClock } from '../engine/clock.ts'
import { bigrams, normalize } from '../engine/japanese-text.ts'
import { openWorld, takeSeat } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import { listContext } from '../acts/export.ts'
import { openStore } from './database.ts'
import type { Store } from './database.ts'
import { countItems, listItems } from './item-list.ts'
import type { ListQuery } from './item-list.ts'

let database: FreshDatabase
let store: Store
let seat: Seat
const COUNT = 3000

beforeAll(async () => {
  database = await freshDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const bench = await openBenchOrganisation(client, { units: 5, people: 40, key: 'list-test' })
  await fillMedia(client, bench, COUNT)
  await client.query(`update item set search = search || '薔薇', bigrams = bigrams || array['薔薇'] where number in ('USB-0000007', 'USB-0000070')`)
  for (const [number, text] of [['USB-0000008', '記録の持ち出し'], ['USB-0000009', '記録の持出し']]) await client.query('update item set search = search || $2, bigrams = bigrams || $3 where number = $1', [number, normalize(text!), bigrams(text!)])
  await client.query(`update item set keeper_unit = $1 where number = 'USB-0000001'`, [bench.units[3]])
  await client.end()
  store = await openStore(database.url)
  const definitions = (await loadDefinitions()).filter((one) => one.kind !== 'register' || ['media.media', 'zones.places'].includes(one.id))
  seat = await takeSeat(openWorld(store, definitions, standingClock('2026-11-16T01:00:00Z')), bench.org, bench.people[0]!)
})
afterAll(async () => { await store?.close(); await database?.drop() })

const list = (query: ListQuery) => listItems(seat.db, listContext(seat, 'media'), query)
async function all(query: ListQuery, limit: number) {
  const rows = []
  for (let after: string | null = null, pages = 0; pages < 200; pages++) {
    const page: Awaited<ReturnType<typeof list>> = await list({ ...query, limit, ...(after === null ? {} : { after }) })
    rows.push(...page.rows)
    after = page.next
    if (after === null) return rows
  }
  throw new Error('pages do not end')
}

describe('台帳の一覧', () => {
  test('50件の一頁は、行の数によらず一つの文で読む', async () => {
    await list({ q: '交通' })       // 二文字の検索は、統計を十分に一度だけ読む
    for (const query of [{}, { limit: 200 }, { limit: 1 }, { sort: '-due' }, { sort: 'product' }, { q: '交通統計' }, { q: '交通' }, { kind: 'ＵＳＢメモリ' }]) {
      const before = store.statements()
      await list(query)
      expect(store.statements() - before, JSON.stringify(query)).toBe(1)
    }
  })

  test('送り仮名の書き方が違っても、同じ言葉として一つの文で見つかる', async () => {
    for (const q of ['持出し', '持ち出し', '持出', '記録の持出し', '持ち出し 記録']) {
      const before = store.statements()
      expect((await list({ q })).rows.map(({ number }) => number), q).toEqual(['USB-0000008', 'USB-0000009'])
      expect((await countItems(seat.db, listContext(seat, 'media'), { q })).count, q).toBe(2)
      expect(store.statements() - before, q).toBe(2)
    }
    expect((await list({ q: '持込み 記録' })).rows).toEqual([])
  })

  test('頁をつなぐと、並べ替えた全体に等しく、重なりも欠けもない', async () => {
    const sorts = ['number', 'state', 'unit', 'holder', 'due', 'seen', 'class', 'place', 'product', 'registeredOn', 'encryption', 'remarks'].flatMap((key) => [key, `-${key}`])
    const filters = fc.record({ state: fc.constantFrom(undefined, '持出し中', '保管中,使用中'), confidentiality: fc.constantFrom(undefined, '2'), encryption: fc.constantFrom(undefined, 'true'), q: fc.constantFrom(undefined, '会計', '交通統計', '会', '無無') })
    await fc.assert(fc.asyncProperty(fc.constantFrom(...sorts), filters, fc.integer({ min: 120, max: 200 }), async (sort, query, limit) => {
      const paged = (await all({ ...query, sort }, limit)).map(({ number }) => number)
      const { count, more } = await countItems(seat.db, listContext(seat, 'media'), query)
      expect(new Set(paged).size).toBe(paged.length)
      if (more) expect(paged.length).toBeGreaterThan(1000)
      else expect(paged.length).toBe(count)
      const other = (await all({ ...query, sort }, 200)).map(({ number }) => number)
      expect(paged).toEqual(other)
    }), { numRuns: 40 })
  })

  test('並べ替えは値の順で、値のない行はどちら向きでも最後に来る', async () => {
    for (const sort of ['due', '-due']) {
      const dues = (await all({ sort }, 200)).map(({ due }) => due)
      const filled = dues.filter((due) => due !== null)
      const ordered = filled.toSorted()
      expect(filled).toEqual(sort === 'due' ? ordered : ordered.reverse())
      expect(dues.slice(0, filled.length)).toEqual(filled)
    }
  })

  test('検索は一文字・二文字・三文字以上、全角・小文字・空白区切りのどれでも同じものを見つける', async () => {
    const numbers = async (q: string) => (await all({ q }, 200)).map(({ number }) => number)
    const traffic = await numbers('交通統計')
    expect(traffic.length).toBeGreaterThan(100)
    expect(await numbers('交通')).toEqual(traffic)
    expect(await numbers('ＵＳＢ 交通')).toEqual(traffic)
    expect(await numbers('薔薇')).toEqual(['USB-0000007', 'USB-0000070'])
    expect(await numbers('薔')).toEqual(['USB-0000007', 'USB-0000070'])
    expect(await numbers('ｕｓｂ－０００００４２')).toEqual(['USB-0000042'])
    expect(await numbers('0000042')).toEqual(['USB-0000042'])
    expect(await numbers('100%')).toEqual([])
    expect(await numbers(RARE.words)).toEqual([])
  })

  test('所属は下の所属と、一時に預かっているものを含む', async () => {
    const units = [...seat.organisation.units.values()]
    const root = units.find(({ parent }) => parent === null)!
    const whole = await countItems(seat.db, listContext(seat, 'media'), { unit: root.id, state: '持出し中' })
    const parts = await Promise.all(units.filter(({ parent }) => parent === root.id).map(({ id }) => countItems(seat.db, listContext(seat, 'media'), { unit: id, state: '持出し中' })))
    expect(whole.count).toBe(parts.reduce((sum, { count }) => sum + count, 0))
    const kept = (await all({ unit: units[4]!.id }, 200)).find(({ number }) => number === 'USB-0000001')
    expect(kept?.keeper?.id).toBe(units[4]!.id)
  })

  test('期限切れ・点検日・自分の列で絞り込める', async () => {
    expect((await all({ due: 'overdue' }, 200)).every(({ due }) => due! < '2026-11-16')).toBe(true)
    expect((await all({ seenBefore: '2026-10-05' }, 200)).every(({ seenOn }) => seenOn! < '2026-10-05')).toBe(true)
    expect((await all({ product: 'ｷｵｸｼｱ' }, 200)).every(({ details }) => details['product'] === 'キオクシア U301')).toBe(true)
    expect((await all({ registeredOnAfter: '2026-01-01', registeredOnBefore: '2026-02-01' }, 200)).every(({ details }) => String(details['registeredOn']).startsWith('2026-01'))).toBe(true)
  })

  test.each([
    [{ colour: 'red' }, 'colour'], [{ state: '消滅' }, 'state'], [{ unit: '999999' }, 'unit'], [{ unit: "1' or '1'='1" }, 'unit'], [{ holder: 'x' }, 'holder'], [{ dueBefore: '2026-02-30' }, 'dueBefore'],
    [{ kind: 'フロッピー' }, 'kind'], [{ encryption: 'yes' }, 'encryption'], [{ sort: 'search' }, 'sort'], [{ after: 'xxx' }, 'after'], [{ after: Buffer.from('["due","x","1"]').toString('base64url'), sort: 'due' }, 'after'], [{ __proto__: 1, constructor: 'x' }, 'constructor'],
  ])('読めない条件 %j は、その項目に日本語で断る', async (query, field) => {
    await expect(list(query as ListQuery)).rejects.toMatchObject({ code: 'invalid-input', refusals: [{ field }] })
  })
})
