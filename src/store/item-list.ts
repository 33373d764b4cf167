import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Organisation } from '../engine/organisation.ts'
import type { Register } from '../engine/register/register.ts'
import type { OrgDb } from './database.ts'
import { readFilters } from './item-filters.ts'
import type { Filters } from './item-filters.ts'
import { searchFor, wordsOf } from './item-search.ts'
import type { Search } from './item-search.ts'
import { afterPlace, orderBy, readPlace, readSort, writePlace } from './item-sort.ts'
import type { Place, Sort } from './item-sort.ts'
import { openRows } from './open-rows.ts'
import type { OpenRows } from './open-rows.ts'
import { namesFor } from './names.ts'
import type { PersonRef, UnitRef } from './names.ts'
import { columnName } from './register-ddl.ts'

type Sql = RawBuilder<unknown>
export interface ListContext {
  readonly org: number
  readonly day: string
  readonly organisation: Organisation
  /** The register's short name and its definition; the register of storage places, where the profile has one. */
  readonly key: string
  readonly register: Register
  readonly places: Register | undefined
  /** Where the whole of it may not be listed: the rows this person may open. */
  readonly openTo?: OpenRows
}
/** What an address asks of a list: `limit` (1–200, default 50), `after`, `sort`, `q`, and filters (see readFilters). */
export type ListQuery = { readonly [key: string]: unknown }
export interface ListedItem {
  readonly id: string; readonly number: string; readonly state: string; readonly unit: UnitRef; readonly keeper: UnitRef | null; readonly holder: PersonRef | null
  readonly place: { readonly id: string; readonly name: string } | null; readonly due: string | null; readonly confidentiality: number; readonly integrity: number; readonly availability: number
  readonly seenOn: string | null; readonly version: number; readonly details: { readonly [column: string]: unknown }
  /** Rows of information: does the classification stand? */
  readonly classified?: string
}
interface Row {
  id: string; number: string; state: string; unit: string; keeper_unit: string | null; holder: string | null; place: string | null; due: string | null; confidentiality: number; integrity: number; availability: number
  seen_on: string | null; version: number; classified: string | null; place_number: string | null; place_name: string | null; sort_text: string | null
  [detail: `d_${string}`]: unknown
}
const PAGE = 50
const MOST_COUNTED = 1000
/** Rows a search walks along before it asks the index instead, and rows one page of a search for a single character looks at. */
const WALKED = 20_000
const SCANNED = 200_000

/**
 * A page of a register in one statement, whatever the number of rows. `next` continues it; a search for a single character looks at 200,000 rows a page and may give a short page with a `next`.
 * Throws Refused for filters, an order or a place that cannot be.
 */
export async function listItems(db: OrgDb, context: ListContext, query: ListQuery): Promise<{ rows: ListedItem[]; next: string | null }> {
  const limit = Number(query['limit'] ?? PAGE)
  const sort = readSort(context.register, context.organisation, query['sort'] as string | undefined)
  const plan = await planList(db, context, query)
  const place = readPlace(sort, query['after'] as string | undefined)
  const page = pageSql(context, plan, sort, place ? [afterPlace(sort, place)] : [], limit + 1)
  const { rows } = await sql<Row>`${page} ${outerSql(context, sort)}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : plan.search?.by === 'scan' ? await scannedTo(db, context, plan, sort, place) : undefined
  return { rows: await present(db, context, shown), next: last ? writePlace(sort, { value: last.sort_text, number: last.number }) : null }
}

/** The last row a search for a single character looked at, where the list goes on behind it. */
async function scannedTo(db: OrgDb, context: ListContext, plan: ListPlan, sort: Sort, place: Place | null): Promise<Pick<Row, 'number' | 'sort_text'> | undefined> {
  const { rows } = await sql<Pick<Row, 'number' | 'sort_text'>>`select i.number, (${sort.key})::text as sort_text from ${source(context, plan, sort)} where ${conditions(context, plan, place ? [afterPlace(sort, place)] : [], { search: false })}
    order by ${orderBy(sort, sort.key, sql`i.number`)} offset ${SCANNED - 1} limit 1`.execute(db)
  return rows[0]
}

/** How many rows a list has; beyond 1,000 only that there are more. */
export async function countItems(db: OrgDb, context: ListContext, query: ListQuery): Promise<{ count: number; more: boolean }> {
  const plan = await planList(db, context, query)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select 1 from ${source(context, plan)} where ${conditions(context, plan, [])} limit ${MOST_COUNTED + 1}) counted`.execute(db)
  const n = rows[0]!.n
  return { count: Math.min(n, MOST_COUNTED), more: n > MOST_COUNTED }
}

export interface ListPlan { readonly filters: Filters; readonly search: Search | null }
export async function planList(db: OrgDb, context: ListContext, query: ListQuery): Promise<ListPlan> {
  const typed = typeof query['q'] === 'string' ? query['q'] : ''
  return { filters: readFilters(context, query), search: await searchFor(db, wordsOf(typed)) }
}

/** The tables a list reads: the view that may use the text indexes for a search, the register's own where a condition or the order needs it. */
export function source(context: ListContext, { filters, search }: ListPlan, sort?: Sort): Sql {
  const own = filters.details.length > 0 || sort?.needsDetails === true
  return sql`${search ? sql`item_searchable` : sql`item`} i${own ? sql` join ${sql.table(context.register.table)} d on d.org = i.org and d.item = i.id` : sql``}${sort?.join ?? sql``}`
}
export function conditions(context: ListContext, { filters, search }: ListPlan, more: readonly Sql[], options: { readonly search?: boolean } = {}): Sql {
  const all = [sql`i.org = ${context.org}`, sql`i.register = ${context.key}`, ...(context.openTo ? [openRows(context, context.openTo)] : []), ...filters.item, ...filters.details, ...(search && options.search !== false ? [search.condition] : []), ...more]
  return sql.join(all, sql` and `)
}

/** `with page as (…)`: columns of `item`, `sort_key`. */
function pageSql(context: ListContext, plan: ListPlan, sort: Sort, after: readonly Sql[], take: number): Sql {
  const columns = sql`i.*, ${sort.key} as sort_key`
  const from = source(context, plan, sort)
  const order = orderBy(sort, sort.key, sql`i.number`)
  const outer = orderBy(sort, sql`sort_key`, sql`number`)
  const plain = sql`select ${columns} from ${from} where ${conditions(context, plan, after)} order by ${order} limit ${take}`
  const walked = (rows: number) => sql`select ${columns} from ${from} where ${conditions(context, plan, after, { search: false })} order by ${order} limit ${rows}`
  const pairs = sql`select * from found where true order by ${outer} limit ${take}`
  const found = sql`found as materialized (select ${columns} from ${from} where ${conditions(context, plan, after)})`
  switch (plan.search?.by) {
    case 'pairs': return sql`with ${found}, page as (${pairs})`
    case 'walk': return sort.indexed ? sql`with walked as materialized (select i.* from (${walked(WALKED)}) i where ${plan.search.condition} order by ${outer} limit ${take}), enough as (select count(*) >= ${take} as yes from walked),
      ${found}, page as (select * from walked where (select yes from enough) union all (select * from found where not (select yes from enough) order by ${outer} limit ${take}))` : sql`with ${found}, page as (${pairs})`
    case 'scan': return sql`with page as (select * from (${walked(SCANNED)}) i where ${plan.search.condition} order by ${outer} limit ${take})`
    default: return sql`with page as (${plain})`
  }
}

/** Names and the register's own columns, for the rows of the page only. */
function outerSql({ register, places }: ListContext, sort: Sort): Sql {
  const own = Object.keys(register.columns).map((key) => sql`d.${sql.ref(columnName(key))} as ${sql.ref(`d_${key}`)}`)
  const named = places && 'name' in places.columns
  return sql`select page.id, page.number, page.state, page.unit, page.keeper_unit, page.holder, page.place, page.due, page.confidentiality, page.integrity, page.availability, page.seen_on, page.version, ${register.information ? sql`coalesce((select c.state from classification c where c.org = page.org and c.item = page.id order by c.id desc limit 1), '未決定')` : sql`null`} as classified,
      page.sort_key::text as sort_text, p.number as place_number, ${named ? sql`pd.name` : sql`null`} as place_name, ${sql.join(own)}
    from page left join ${sql.table(register.table)} d on d.org = page.org and d.item = page.id left join item p on p.org = page.org and p.id = page.place
      ${named ? sql`left join ${sql.table(places.table)} pd on pd.org = p.org and pd.item = p.id` : sql``}
    order by ${orderBy(sort, sql`page.sort_key`, sql`page.number`)}`
}

async function present(db: OrgDb, context: ListContext, rows: readonly Row[]): Promise<ListedItem[]> {
  const names = await namesFor(db, context.org, context.organisation, rows.map(({ holder }) => holder), rows.flatMap(({ unit, keeper_unit }) => [unit, keeper_unit]))
  const keys = Object.keys(context.register.columns)
  return rows.map((row) => ({
    id: row.id, number: row.number, state: row.state, unit: names.unit(row.unit), keeper: row.keeper_unit ? names.unit(row.keeper_unit) : null, holder: names.personOrNull(row.holder),
    place: row.place ? { id: row.place, name: [row.place_number, row.place_name].filter(Boolean).join(' ') } : null, due: row.due,
    confidentiality: row.confidentiality, integrity: row.integrity, availability: row.availability, seenOn: row.seen_on, version: row.version, ...(row.classified === null ? {} : { classified: row.classified }),
    details: Object.fromEntries(keys.flatMap((key) => { const value = row[`d_${key}`]; return value === null || value === undefined ? [] : [[key, value]] })),
  }))
}
