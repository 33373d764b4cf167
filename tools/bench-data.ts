/**
 * Fills an organisation with so many media that lists, searches and exports can be measured.
 * When: from the bench and from tests of speed; the database must have all migrations. Example: `node tools/bench-data.ts postgres://… 1000000`
 */
import pg from 'pg'
import type { ProfileId } from '../src/engine/definition.ts'
import { bigrams, normalize } from '../src/engine/japanese-text.ts'

export interface BenchOrganisation { readonly org: number; readonly units: readonly string[]; readonly people: readonly string[] }

/** An organisation of the `mpd` profile (or `profile`) with one 本部, `units` 課 and `people` 係員 spread over them. `client` must own the tables. */
export async function openBenchOrganisation(client: pg.ClientBase, size: { readonly units: number; readonly people: number; readonly key?: string; readonly profile?: ProfileId }): Promise<BenchOrganisation> {
  const key = size.key ?? `bench-${Date.now().toString(36)}`
  const org = (await client.query<{ id: number }>(`insert into organisation (key, name, profile) values ($1, '測定用警察', $2) returning id`, [key, size.profile ?? 'mpd'])).rows[0]!.id
  const units = await ids(client, `insert into unit (org, code) select $1, lpad(n::text, 4, '0') from generate_series(0, $2::int) n returning id`, [org, size.units])
  await client.query(`insert into unit_period (org, unit, name, kind, parent, sort, from_day)
    select $1, id, case when n = 1 then '測定用警察' else '第' || (n - 1) || '課' end, case when n = 1 then '本部' else '課' end, case when n = 1 then null else $2::bigint end, n, '2020-04-01'
      from unnest($3::bigint[]) with ordinality as u (id, n)`, [org, units[0], units])
  const people = await ids(client, `insert into person (org, number, name, employment, from_day)
    select $1, lpad(n::text, 6, '0'), '測定 ' || n || '郎', 'regular', '2020-04-01' from generate_series(1, $2::int) n returning id`, [org, size.people])
  await client.query(`insert into assignment (org, person, unit, post, rank, is_head, from_day)
    select $1, id, ($3::bigint[])[2 + (n - 1) % ($4::int)], case when n <= $4::int then '課長' else '係員' end, case when n <= $4::int then '警視' else '巡査部長' end, n <= $4::int, '2020-04-01'
      from unnest($2::bigint[]) with ordinality as p (id, n)`, [org, people, units, size.units])
  return { org, units: units.slice(1), people }
}
const ids = async (client: pg.ClientBase, text: string, values: unknown[]): Promise<string[]> => (await client.query<{ id: string }>(text, values)).rows.map(({ id }) => id)

const PRODUCTS = ['ハギワラ HUD-SUVM', 'バッファロー RUF3-HS', 'アイ・オー ED-SV4', 'エレコム MF-ENU3A', 'ロジテック LHD-ENA', 'キオクシア U301']
const REMARKS = ['捜査資料の運搬用', '広報写真の受渡し', '会計書類の提出', '鑑識の撮影記録', '交通統計の集計']
/** In one row of so many: a rare term for searching, of two characters and of more. */
export const RARE = { every: 20_000, words: '薔薇 螺鈿細工' }
const CHUNK = 100_000
// 一つの索引を少しずつ育てるより、入れ終えてから一度に作る方が何倍も速い。
const SEARCH_INDEXES = ['item_search_trigram', 'item_search_bigrams']

/** Adds `count` media numbered `USB-0000001`… on top of those the organisation has. About a minute for a million. `client` must own the tables. */
export async function fillMedia(client: pg.ClientBase, into: BenchOrganisation, count: number, report: (done: number) => void = () => {}): Promise<void> {
  const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>('select indexname, indexdef from pg_indexes where indexname = any($1)', [SEARCH_INDEXES])
  const isLarge = count >= CHUNK
  if (isLarge) for (const { indexname } of indexes) await client.query(`drop index ${indexname}`)
  const begin = Number((await client.query<{ n: string }>(`select count(*) as n from item where org = $1 and register = 'media'`, [into.org])).rows[0]!.n)
  for (let from = begin + 1; from <= begin + count; from += CHUNK) {
    const to = Math.min(from + CHUNK - 1, begin + count)
    await fillChunk(client, into, from, to)
    report(to - begin)
  }
  if (isLarge) for (const { indexdef } of indexes) await client.query(indexdef)
  await client.query('vacuum (analyze) item')
  await client.query('vacuum (analyze) medium')
}

async function fillChunk(client: pg.ClientBase, into: BenchOrganisation, from: number, to: number): Promise<void> {
  const texts = textsOf()
  await client.query(`with fresh as (
      insert into item (org, register, number, state, unit, holder, due, confidentiality, integrity, availability, seen_on, search, bigrams, summary)
      select $1, 'media', 'USB-' || lpad(n::text, 7, '0'), case when n % 10 = 0 then '持出し中' when n % 7 = 0 then '使用中' else '保管中' end, ($4::bigint[])[1 + n % $5],
        case when n % 10 = 0 then ($6::bigint[])[1 + n % $7] end, case when n % 10 = 0 then date '2026-11-01' + (n % 60)::int end, n % 4, least(n % 3, 2), least(n % 3, 2), date '2026-10-01' + (n % 30)::int,
        'usb-' || lpad(n::text, 7, '0') || t.search, t.bigrams || array['b-'] || (select array_agg(substr('-' || lpad(n::text, 7, '0') || t.first, i, 2)) from generate_series(1, 8) i), t.summary
      from generate_series($2::int, $3::int) n join unnest($8::int[], $9::text[], $10::text[], $11::text[], $12::text[]) as w (k, search, grams, first, summary)
        on w.k = case when n % $13 = 0 then -1 else n % $14 end cross join lateral (select w.search, string_to_array(w.grams, ' ') as bigrams, w.first, w.summary) t
      returning org, id, number)
    insert into medium (org, item, kind, product, serial, encryption, shared, origin, use, externally_connected, registered_on, remarks)
    select f.org, f.id, case when n % 5 = 0 then '外付けハードディスクドライブ' else 'ＵＳＢメモリ' end, ($15::text[])[1 + n % 6], 'S' || n, n % 2 = 0, '共用', '支給', '一般', 'なし', date '2025-04-01' + (n % 500)::int,
      case when n % $13 = 0 then $16 else ($17::text[])[1 + n % 5] end
    from fresh f cross join lateral (select substr(f.number, 5)::int as n) x`,
  [into.org, from, to, into.units, into.units.length, into.people, into.people.length, texts.map(({ k }) => k), texts.map(({ search }) => search), texts.map(({ grams }) => grams.join(' ')),
    texts.map(({ search }) => search[0]!), texts.map(({ summary }) => summary), RARE.every, PRODUCTS.length * REMARKS.length, PRODUCTS, RARE.words, REMARKS])
}

/** The texts a medium is found by besides its number: every combination of product and remark, and -1 for the rare one. */
function textsOf(): { k: number; search: string; grams: string[]; summary: string }[] {
  const made = (k: number, words: readonly string[]) => { const search = normalize(words.join(' ')); return { k, search, grams: bigrams(search), summary: words.join(' ') } }
  return [made(-1, ['ＵＳＢメモリ', PRODUCTS[0]!, RARE.words]), ...Array.from({ length: PRODUCTS.length * REMARKS.length }, (_, k) => made(k, ['ＵＳＢメモリ', PRODUCTS[k % 6]!, REMARKS[k % 5]!]))]
}

if (process.argv[1] === import.meta.filename) {
  const [url, count = '1000000'] = process.argv.slice(2)
  if (url === undefined) throw new Error('使い方: node tools/bench-data.ts postgres://… [件数]')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const organisation = await openBenchOrganisation(client, { units: 60, people: 3000 })
  await fillMedia(client, organisation, Number(count), (done) => process.stderr.write(`\r${done.toLocaleString('ja-JP')} 件`))
  process.stderr.write(`\n組織 ${organisation.org}\n`)
  await client.end()
}
