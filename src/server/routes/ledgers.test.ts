import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdfPages } from '../../documents/pdf-text.testing.ts'
import { freshDatabase } from '../../../tests/database.ts'
import type { FreshDatabase } from '../../../tests/database.ts'
import { anOrganisation, TEST_NOW } from '../../../tests/factories.ts'
import type { TestOrganisation } from '../../../tests/factories.ts'
import { openWorld, takeSeat } from '../../acts/world.ts'
import type { Seat, World } from '../../acts/world.ts'
import { readTable } from '../../documents/table-reader.ts'
import { loadDefinitions } from '../../domain/index.ts'
import { standingClock } from '../../engine/clock.ts'
import type { ProfileId } from '../../engine/definition.ts'
import { openStore } from '../../store/database.ts'
import type { Store } from '../../store/database.ts'
import type { Call, FileReply } from '../handlers.ts'
import { ledgerHandlers } from './ledgers.ts'
import { viewHandlers } from './views.ts'

let database: FreshDatabase
let store: Store
let world: World
const homes: Partial<Record<ProfileId, TestOrganisation>> = {}

beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  const definitions = (await loadDefinitions()).filter((one) => one.kind !== 'register' || ['media.media', 'zones.places'].includes(one.id))
  world = openWorld(store, definitions, standingClock(TEST_NOW))
  for (const profile of ['mpd', 'municipality'] as const) {
    const home = (homes[profile] = await anOrganisation(store, profile, `ledger-${profile}`))
    await store.of(home.org).updateTable('content').set({ since: '2026-11-01T00:00:00Z' }).where('item', '=', home.media.名簿).execute()
    await store.of(home.org).insertInto('custody').values({
      org: home.org, item: home.media.名簿, person: home.people.係員, unit: home.units.係, purpose: '委託業者との打合せ', destination: '北区の業者', from_day: '2026-11-10', due: '2026-11-20', role: '情報管理者', permitted_by: home.people.課長,
      permitted_on: '2026-11-09', clauses: [], contents: '[]', opened_at: '2026-11-10T00:00:00Z', returned_at: '2026-11-12T01:00:00Z', returned_by: home.people.係員, confirmed_at: '2026-11-12T02:00:00Z', confirmed_by: home.people.同僚, details: JSON.stringify({ return: { method: '上書きによる消去' } }),
    }).execute()
  }
})
afterAll(async () => { await store?.close(); await database?.drop() })

const seatIn = (profile: 'mpd' | 'municipality', who: '係員' | '他係員' | '同僚' = '係員'): Promise<Seat> => takeSeat(world, homes[profile]!.org, homes[profile]!.people[who])
const ledger = async (seat: Seat, form: string, query: object) => await ledgerHandlers.ledger!({ seat, params: { form }, query } as unknown as Call<'ledger'>) as FileReply
async function csv(seat: Seat, form: string, query: object = {}) {
  const { file, name } = await ledger(seat, form, { format: 'csv', ...query })
  const chunks: Buffer[] = []
  for await (const chunk of file as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk))
  return readTable(Buffer.concat(chunks), name)
}

describe('簿冊', () => {
  test('台帳ごとに管理表があり、持出し簿がある', async () => {
    const { forms } = await ledgerHandlers.ledgers!({ seat: await seatIn('mpd') } as unknown as Call<'ledgers'>) as { forms: { id: string; title: string }[] }
    expect(forms.map(({ id }) => id)).toEqual(expect.arrayContaining(['register-media', 'register-places', 'take-out-media', 'one-line-media']))
  })

  test('管理表は自分の所属の分だけを、様式の列で出す', async () => {
    const { sheets: [table] } = await csv(await seatIn('mpd'), 'register-media')
    expect(table!.header.slice(0, 3)).toEqual(['管理番号', '種別', '製品名・メーカー機種'])
    expect(table!.rows.map(([number]) => number)).toEqual(['USB-0001', 'USB-0002'])
    const { sheets: [other] } = await csv(await seatIn('mpd', '他係員'), 'register-media')
    expect(other!.rows.map(([number]) => number)).toEqual(['USB-0003'])
  })

  test('持出し簿は、市では記録簿の九つの欄、警察では許可から返却の確認までの欄になる', async () => {
    const { sheets: [city] } = await csv(await seatIn('municipality'), 'take-out-media', { period: '2026-11' })
    expect(city!.header).toEqual(['所属課室名', '名前', '日時', '持出物', '個数', '用途', '持出の場所', '返却日', '管理者の確認'])
    expect(city!.rows).toHaveLength(1)
    const { sheets: [police] } = await csv(await seatIn('mpd'), 'take-out-media', { period: '2026-11' })
    expect(police!.header).toContain('許可者')
    expect(police!.rows[0]!.join('|')).toContain('相談者名簿')
    expect((await csv(await seatIn('mpd'), 'take-out-media', { period: '2025' })).sheets[0]!.rows).toEqual([])
  })

  test('PDF には表題・和暦・印欄・行があり、出力したことが証跡に残る', async () => {
    const seat = await seatIn('mpd')
    const { file, type } = await ledger(seat, 'take-out-media', { format: 'pdf', period: '2026-11' })
    expect(type).toBe('application/pdf')
    const text = readPdfPages(file as Uint8Array).join('').replace(/\s/g, '')
    for (const part of ['持出し簿', '令和8年11月1日から令和8年11月30日まで', '所属長', '情報管理者', 'USB-0002', '委託業者との打合せ']) expect(text).toContain(part)
    const { after } = await seat.db.selectFrom('evidence').select('after').where('act', '=', '台帳の出力').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(after).toMatchObject({ what: '持出し簿', query: { format: 'pdf' } })
  })

  test('Excel は読み戻せる', async () => {
    const { file, name } = await ledger(await seatIn('mpd'), 'one-line-media', { format: 'xlsx' })
    const { sheets: [table] } = await readTable(file as Uint8Array, name)
    expect(table!.rows[0]!.slice(0, 2)).toEqual(['USB-0002', 'ＵＳＢメモリ'])
  })

  test.each([[{ unit: '99999' }, 'unit'], [{ period: '2026-13' }, 'period'], [{ period: 'いつか' }, 'period']])('使えない指定 %j は断る', async (query, field) => {
    await expect(ledger(await seatIn('mpd'), 'take-out-media', { format: 'csv', ...query })).rejects.toMatchObject({ refusals: [{ field }] })
  })

  test('番号票は途中の面から印刷でき、台帳にないものや面の外は断る', async () => {
    const seat = await seatIn('mpd')
    const { media } = homes.mpd!
    const print = (query: object) => ledgerHandlers.labels!({ seat, params: { register: 'media' }, query: { items: `${media.空},${media.名簿}`, sheet: 'a4-24', ...query } } as unknown as Call<'labels'>) as Promise<FileReply>
    expect(readPdfPages((await print({ start: 5 })).file as Uint8Array).join('')).toContain('USB-0001')
    await expect(print({ start: 25 })).rejects.toMatchObject({ refusals: [{ field: 'start' }] })
    await expect(print({ sheet: 'none' })).rejects.toMatchObject({ refusals: [{ field: 'sheet' }] })
    await expect(print({ items: '999999' })).rejects.toMatchObject({ refusals: [{ field: 'items' }] })
    await expect(print({ items: 'x' })).rejects.toMatchObject({ refusals: [{ field: 'items' }] })
  })
})

describe('保存した見方', () => {
  test('自分のものと所属で共有したものが見え、消せるのは自分のものだけ', async () => {
    const [mine, colleague, stranger] = [await seatIn('mpd'), await seatIn('mpd', '同僚'), await seatIn('mpd', '他係員')]
    const save = (name: string, shared: boolean, query: object = { state: '保管中', sort: '-due', q: '試験' }) => viewHandlers.saveView!({ seat: mine, params: { register: 'media' }, body: { name, shared, query } } as unknown as Call<'saveView'>) as Promise<{ id: string }>
    const names = async (seat: Seat) => ((await viewHandlers.savedViews!({ seat, params: { register: 'media' } } as unknown as Call<'savedViews'>)) as { views: { name: string }[] }).views.map(({ name }) => name)
    const { id } = await save('共有の見方', true)
    await save('自分の見方', false)
    expect(await names(mine)).toEqual(['共有の見方', '自分の見方'].toSorted())
    expect(await names(colleague)).toEqual(['共有の見方'])
    expect(await names(stranger)).toEqual([])
    await expect(save('壊れた見方', false, { colour: 'red' })).rejects.toMatchObject({ refusals: [{ field: 'colour' }] })
    const drop = (seat: Seat) => viewHandlers.dropView!({ seat, params: { register: 'media', id } } as unknown as Call<'dropView'>)
    await expect(drop(colleague)).rejects.toMatchObject({ code: 'not-found' })
    await drop(mine)
    expect(await names(colleague)).toEqual([])
  })
})
