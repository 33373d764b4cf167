import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Content, ItemFacts, PermissionFacts } from '../engine/definition.ts'
import { columnName } from '../store/register-ddl.ts'
import type { OrgDb } from '../store/database.ts'
import { boundHashes } from './bound-hash.ts'
import type { Seat } from './world.ts'

interface FactsRow {
  id: string; register: string; number: string; state: string; unit: string; keeper_unit: string | null; holder: string | null; place: string | null; due: string | null
  confidentiality: 0 | 1 | 2 | 3; integrity: 0 | 1 | 2; availability: 0 | 1 | 2; version: number; seen_on: string | null
  placed: { id: string; register: string; number: string; state: string; unit: string; details: Record<string, unknown> | null } | null
  details: Record<string, unknown> | null; contents: Content[]; highest: ItemFacts['highest']; controls: { control: string; answer: string; on: string; holder: string | null; fields: Record<string, unknown> }[]
  latest: { event: string; on: string; by: string; form: Record<string, unknown> }[]
  permissions: (PermissionFacts & { hash: string; stopped: boolean })[]
}
/** Facts plus what only the acts need: the row's version and home unit. */
export interface LoadedItem extends ItemFacts {
  readonly version: number
  readonly homeUnit: string
  readonly keeperUnit: string | null
  readonly seenOn: string | null
  /** Permissions whose approved content changed: they count for nothing until approved again (要再承認). */
  readonly stalePermissions: readonly PermissionFacts[]
}

/** Everything engines and definitions may ask about these things, in a constant number of statements. Unknown ids are left out. */
export async function loadItems(db: OrgDb, seat: Seat, ids: readonly string[], options: { readonly lock?: boolean } = {}): Promise<Map<string, LoadedItem>> {
  if (ids.length === 0) return new Map()
  const rows = await selectFacts(db, seat, ids, options.lock ?? false)
  const hashes = await boundHashes(db, seat.org, [...new Set(rows.flatMap((row) => row.permissions.map(({ request }) => request)))])
  return new Map(rows.map((row) => [row.id, toFacts(row, seat, hashes)]))
}

async function selectFacts(db: OrgDb, seat: Seat, ids: readonly string[], lock: boolean): Promise<FactsRow[]> {
  if (lock) await sql`select id from item where org = ${seat.org} and id = any(${[...ids]}::bigint[]) order by id for update`.execute(db)
  const detailTables = [...seat.book.registers.values()].map(({ table }) => sql`(select to_jsonb(d) from ${sql.table(table)} d where d.org = i.org and d.item = i.id)`)
  const result = await sql<FactsRow>`
    select i.id, i.register, i.number, i.state, i.unit, i.keeper_unit, i.holder, i.place, i.due, i.confidentiality, i.integrity, i.availability, i.version, i.seen_on,
      case when i.place is not null then (select jsonb_build_object('id', pl.id::text, 'register', pl.register, 'number', pl.number, 'state', pl.state, 'unit', pl.unit::text, 'details', ${placeDetails(seat)}) from item pl where pl.org = i.org and pl.id = i.place) end as placed,
      case i.register ${sql.join([...seat.book.registers.keys()].map((key, i) => sql`when ${key} then ${detailTables[i]}`), sql` `)} end as details,
      coalesce((select jsonb_agg(jsonb_build_object('title', c.title, 'confidentiality', c.confidentiality, 'integrity', c.integrity, 'availability', c.availability, 'records', c.records, 'restrictions', c.restrictions) order by c.id)
        from content c where c.org = i.org and c.item = i.id and c.until is null), '[]') as contents,
      (select jsonb_build_object('confidentiality', coalesce(max(c.confidentiality), 0), 'integrity', coalesce(max(c.integrity), 0), 'availability', coalesce(max(c.availability), 0)) from content c where c.org = i.org and c.item = i.id) as highest,
      coalesce((select jsonb_agg(a) from (select distinct on (control) control, answer, on_day as "on", holder::text, fields from control_answer where org = i.org and item = i.id order by control, id desc) a), '[]') as controls,
      coalesce((select jsonb_agg(r) from (select distinct on (event) event, to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as "on", actor::text as by, form from record where org = i.org and item = i.id order by event, id desc) r), '[]') as latest,
      coalesce((select jsonb_agg(jsonb_build_object('procedure', p.procedure, 'request', p.request::text, 'person', p.person::text, 'role', p.role, 'from', p.from_day, 'until', p.until_day, 'hash', encode(p.bound_hash, 'hex')) order by p.id)
        from permission p where p.org = i.org and p.item = i.id and p.revoked_at is null and ${seat.day}::date between p.from_day and p.until_day), '[]') as permissions
    from item i where i.org = ${seat.org} and i.id = any(${[...ids]}::bigint[])`.execute(db)
  return result.rows
}

/** The own columns of the storage place a thing lies in, where the profile keeps such a register. */
function placeDetails(seat: Seat): RawBuilder<unknown> {
  const places = seat.book.registers.get('places')
  return places ? sql`(select to_jsonb(pd) from ${sql.table(places.table)} pd where pd.org = pl.org and pd.item = pl.id)` : sql`null`
}
const NOTHING_ON_IT = { contents: [], highest: { confidentiality: 0, integrity: 0, availability: 0 }, confidentiality: 0, integrity: 0, availability: 0, controls: {}, permissions: [], latest: {}, holder: null, place: null, due: null } as const

/** The register's own columns under their own keys; numbers that stand for somebody or something become ids. */
function detailsOf(seat: Seat, key: string, row: Record<string, unknown> | null): Record<string, unknown> {
  const details: Record<string, unknown> = {}
  for (const [column, field] of Object.entries(seat.book.registers.get(key)?.columns ?? {})) {
    const value = row?.[columnName(column)]
    if (value !== null && value !== undefined) details[column] = typeof value === 'number' && field.type !== 'number' ? String(value) : value
  }
  return details
}

function toFacts(row: FactsRow, seat: Seat, hashes: ReadonlyMap<string, string>): LoadedItem {
  const details = detailsOf(seat, row.register, row.details)
  const place = row.placed ? { ...NOTHING_ON_IT, ...row.placed, details: detailsOf(seat, row.placed.register, row.placed.details) } : null
  const isFresh = (permission: FactsRow['permissions'][number]) => hashes.get(permission.request) === permission.hash
  return {
    id: row.id, register: row.register, number: row.number, state: row.state, unit: row.keeper_unit ?? row.unit, homeUnit: row.unit, keeperUnit: row.keeper_unit, holder: row.holder, place, due: row.due,
    confidentiality: row.confidentiality, integrity: row.integrity, availability: row.availability, contents: row.contents.map(tidyContent), highest: row.highest, details,
    controls: Object.fromEntries(row.controls.map(({ control, ...answer }) => [control, answer])),
    permissions: row.permissions.filter(isFresh), stalePermissions: row.permissions.filter((one) => !isFresh(one)),
    latest: Object.fromEntries(row.latest.map(({ event, ...record }) => [event, record])), version: row.version, seenOn: row.seen_on,
  }
}

function tidyContent(content: Content): Content {
  const { records, restrictions, ...rest } = content
  return { ...rest, ...(records === null || records === undefined ? {} : { records }), ...(restrictions?.length ? { restrictions } : {}) }
}
