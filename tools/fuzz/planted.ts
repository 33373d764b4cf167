// 印を植える: 誰も使わない組織の、どの表のどの文字の列にも、よそで見えてはならない印を置く。
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Ids } from './values.ts'

interface Column { readonly table: string; readonly name: string; readonly type: string; readonly wanted: boolean; /** The first of the only words it takes. */ readonly word: string | null }
export interface Planted { readonly tables: number; readonly columns: number; /** Tables whose checks let no row with the marker in. */ readonly empty: readonly string[] }
const ROWS = 2

/**
 * Gives `org` rows of its own in every table that has organisations, with the marker in every column of text, JSON and bytes that takes it. `client`: a superuser (references are not
 * looked at, so that every table can be filled by itself).
 */
export async function plant(client: pg.Client, org: number, marker: string): Promise<Planted> {
  await client.query(`set session_replication_role = replica`)
  const columns = await columnsOf(client)
  const tables = [...new Set(columns.map(({ table }) => table))]
  let planted = 0
  const empty: string[] = []
  for (const table of tables) {
    let rows = 0
    for (let i = 1; i <= ROWS; i++) rows += await insert(client, table, columns.filter((one) => one.table === table), { org, marker, i })
    const marked = await mark(client, table, columns, { org, marker })
    planted += marked
    if (rows === 0 && marked === 0) empty.push(table)
  }
  await client.query(`set session_replication_role = origin`)
  return { tables: tables.length - empty.length, columns: planted, empty }
}

async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef and a.attidentity = '' as wanted,
      (select (regexp_match(pg_get_constraintdef(k.oid), '(^|[^a-z_])' || a.attname || '"?[)]? = ANY [(]+ARRAY[[]''([^'']*)'''))[2] from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey) limit 1) as word
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
      and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'org' and not o.attisdropped) order by 1, a.attnum`)
  return rows
}

type Whose = { readonly org: number; readonly marker: string }
async function insert(client: pg.Client, table: string, columns: readonly Column[], { org, marker, i }: Whose & { readonly i: number }): Promise<number> {
  const wanted = columns.filter((one) => one.wanted || one.name === 'org')
  const values = wanted.map(({ name, type, word }, n) => (name === 'org' ? org : name === 'to' && type === 'text' ? `${marker}${i}@example.jp` : word ?? valueOf(type, marker, type === 'bigint' ? i * 100 + n : i)))
  return attempt(client, `insert into "${table}" (${wanted.map(({ name }) => `"${name}"`).join(', ')}) values (${values.map((_, n) => `$${n + 1}`).join(', ')})`, values)
}
/** Column by column; a column that only takes certain words keeps its own. Returns how many now carry the marker. */
async function mark(client: pg.Client, table: string, columns: readonly Column[], { org, marker }: Whose): Promise<number> {
  let marked = 0
  for (const { name, type } of columns.filter((one) => one.table === table)) {
    if (!/^(text|jsonb|bytea|text\[\])$/.test(type)) continue
    const rows = await attempt(client, `update "${table}" set "${name}" = $2 where org = $1`, [org, valueOf(type, marker, 1)])
      || await attempt(client, `update "${table}" set "${name}" = $2 where ctid = (select ctid from "${table}" where org = $1 limit 1)`, [org, valueOf(type, marker, 2)])
    if (rows > 0) marked++
  }
  return marked
}
async function attempt(client: pg.Client, text: string, values: readonly unknown[]): Promise<number> {
  try {
    return (await client.query(text, [...values])).rowCount ?? 0
  } catch (error) {
    if (/^(22|23)/.test((error as { code?: string }).code ?? '')) return 0
    throw error
  }
}
function valueOf(type: string, marker: string, i: number): unknown {
  if (type === 'text') return `${marker}${i}`
  if (type === 'text[]') return [marker]
  if (type === 'jsonb') return JSON.stringify({ [marker]: marker })
  if (type === 'bytea') return Buffer.from(`${marker}${i}`)
  if (type === 'boolean') return true
  if (type === 'date') return '2026-04-01'
  if (type.startsWith('timestamp')) return '2026-04-01T00:00:00Z'
  if (type.endsWith('[]')) return []
  if (type === 'uuid') return `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`
  return type === 'bigint' ? 900_000 + i : i
}

/** All rows of an organisation in all tables, as one hash: whether anybody changed one. */
export async function fingerprintOf(client: pg.Client, org: number): Promise<string> {
  const hash = createHash('sha256')
  for (const table of new Set((await columnsOf(client)).map((one) => one.table))) {
    const { rows: [row] } = await client.query<{ sum: string }>(`select coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as sum from "${table}" t where org = $1`, [org])
    hash.update(`${table} ${row!.sum}\n`)
  }
  return hash.digest('hex')
}
/** Identifiers of rows of an organisation by the table they are of; the youngest of each, so that what the requests have made is found too. */
export async function idsOf(client: pg.Pool, org: number): Promise<Ids> {
  const { rows: tables } = await client.query<{ name: string }>(`select a.table_name as name from information_schema.columns a join information_schema.columns b using (table_schema, table_name) join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and a.column_name = 'org' and b.column_name = 'id' and t.table_type = 'BASE TABLE' order by 1`)
  const found: Record<string, string[]> = {}
  for (const { name } of tables) found[name] = (await client.query<{ id: string }>(`select id::text as id from "${name}" where org = $1 order by id desc limit 30`, [org])).rows.map(({ id }) => id)
  const { rows } = await client.query<{ register: string; ids: string[] }>(`select register, (array_agg(id::text order by id desc))[1:20] as ids from item where org = $1 group by register`, [org])
  for (const { register, ids } of rows) found[`item of ${register}`] = ids
  return found
}
