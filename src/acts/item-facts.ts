import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { ClassificationFacts, Content, ItemFacts, Levels, PermissionFacts } from '../engine/definition.ts'
import { unionOf } from '../engine/form-restrictions.ts'
import { holdersOf } from '../engine/organisation.ts'
import { columnName } from '../store/register-ddl.ts'
import type { OrgDb } from '../store/database.ts'
import { boundHashes } from './bound-hash.ts'
import { withAnswerer } from './answerers.ts'
import { withHeld, withLinks } from './linked-facts.ts'
import { withSeats } from './seats.ts'
import type { Seat } from './world.ts'

interface FactsRow {
  id: string; register: string; number: string; state: string; unit: string; keeper_unit: string | null; holder: string | null; place: string | null; due: string | null
  confidentiality: 0 | 1 | 2 | 3; integrity: 0 | 1 | 2; availability: 0 | 1 | 2; version: number; seen_on: string | null
  placed: { id: string; register: string; number: string; state: string; unit: string; details: Record<string, unknown> | null } | null
  details: Record<string, unknown> | null; contents: Content[]; highest: ItemFacts['highest']; controls: { control: string; answer: string; on: string; holder: string | null; planDue: string | null; at: string; fields: Record<string, unknown> }[]
  latest: { event: string; on: string; by: string; form: Record<string, unknown> }[]
  permissions: (PermissionFacts & { hash: string; stopped: boolean })[]
  classified: (Omit<ClassificationFacts, 'sources' | 'inherited' | 'kinds'> & { sources: (ClassificationFacts['sources'][number] & { restrictions: ClassificationFacts['restrictions'] | null })[] }) | null
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
  const items = await loadPlain(db, seat, ids, options.lock)
  const whole = await withLinks(db, seat, [...items.values()], (others) => loadPlain(db, seat, others))
  return new Map((await withHeld(db, seat, await withSeats(db, seat, whole))).map((item) => [item.id, withAnswerer(seat, item)]))
}

/** The same without what the things are linked to. */
async function loadPlain(db: OrgDb, seat: Seat, ids: readonly string[], lock = false): Promise<Map<string, LoadedItem>> {
  if (ids.length === 0) return new Map()
  const rows = await selectFacts(db, seat, ids, lock)
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
      coalesce((select jsonb_agg(jsonb_build_object('title', c.title, 'confidentiality', c.confidentiality, 'integrity', c.integrity, 'availability', c.availability, 'records', c.records, 'restrictions', c.restrictions, 'information', c.information::text) order by c.id)
        from content c where c.org = i.org and c.item = i.id and c.until is null), '[]') as contents,
      (select jsonb_build_object('confidentiality', coalesce(max(c.confidentiality), 0), 'integrity', coalesce(max(c.integrity), 0), 'availability', coalesce(max(c.availability), 0)) from content c where c.org = i.org and c.item = i.id) as highest,
      coalesce((select jsonb_agg(a) from (select distinct on (control) control, answer, on_day as "on", holder::text, plan_due as "planDue", at, fields from control_answer where org = i.org and item = i.id order by control, id desc) a), '[]') as controls,
      coalesce((select jsonb_agg(r) from (select distinct on (event) event, to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as "on", actor::text as by, form from record where org = i.org and item = i.id order by event, id desc) r), '[]') as latest,
      coalesce((select jsonb_agg(jsonb_build_object('procedure', p.procedure, 'request', p.request::text, 'person', p.person::text, 'role', p.role, 'from', p.from_day, 'until', p.until_day, 'contents', (select r.form->'contents' from request r where r.org = p.org and r.id = p.request), 'hash', encode(p.bound_hash, 'hex')) order by p.id)
        from permission p where p.org = i.org and p.item = i.id and p.revoked_at is null and ${seat.day}::date between p.from_day and p.until_day), '[]') as permissions,
      ${classifiedColumn(seat)} as classified
    from item i where i.org = ${seat.org} and i.id = any(${[...ids]}::bigint[])`.execute(db)
  return result.rows
}

/** The newest version of the classification with what it was made from; null where no register of the profile holds information of its own. */
function classifiedColumn(seat: Seat): RawBuilder<unknown> {
  const holding = [...seat.book.registers].flatMap(([key, { information }]) => (information ? [key] : []))
  if (holding.length === 0) return sql`null`
  return sql`case when i.register = any(${holding}) then (select jsonb_build_object('state', c.state, 'confidentiality', c.confidentiality, 'integrity', c.integrity, 'availability', c.availability, 'restrictions', c.restrictions,
      'proposed', c.proposed, 'answers', c.answers, 'reviewed', coalesce(c.reviewed, false), 'decidedBy', c.decided_by::text, 'post', coalesce(c.post, ''), 'on', c.on_day, 'sources', (
        select coalesce(jsonb_agg(jsonb_build_object('id', l.source::text, 'number', coalesce(s.number, ''), 'how', l.how, 'confidentiality', coalesce(v.confidentiality, 0), 'integrity', coalesce(v.integrity, 0), 'availability', coalesce(v.availability, 0), 'restrictions', v.restrictions) order by l.at, l.source), '[]')
        from lineage l left join item s on s.org = l.org and s.id = l.source
          left join lateral (select confidentiality, integrity, availability, restrictions from classification v where v.org = l.org and v.item = l.source order by v.id desc limit 1) v on true
        where l.org = i.org and l.item = i.id))
    from (select 1) one left join lateral (select * from classification c where c.org = i.org and c.item = i.id order by c.id desc limit 1) c on true) end`
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
    const asId = (one: unknown): unknown => (typeof one === 'number' && field.type !== 'number' ? String(one) : one)
    if (value !== null && value !== undefined) details[column] = Array.isArray(value) ? value.map(asId) : asId(value)
  }
  return details
}

/** What stands of the information, and what its sources hand down to it. */
function classificationOf({ classified }: FactsRow): ClassificationFacts | undefined {
  if (classified === null) return undefined
  const { sources, ...own } = classified
  const inherited = { confidentiality: Math.max(0, ...sources.map((one) => one.confidentiality)) as 0 | 1 | 2 | 3, restrictions: unionOf(sources.map(({ restrictions }) => restrictions ?? [])) }
  const handed = sources.map(({ restrictions: _restrictions, ...one }) => one)
  if (own.state === null) return { ...UNCLASSIFIED, sources: handed, inherited }
  const kinds = own.restrictions.map(({ kind }) => kind)
  return { ...own, kinds, answers: own.answers ?? {}, sources: handed, inherited }
}
const UNCLASSIFIED = { state: '未決定', confidentiality: 1, integrity: 1, availability: 1, restrictions: [], kinds: [], proposed: null, answers: {}, reviewed: false, decidedBy: null, post: '', on: '' } as const

/** A row of information counts as one line of contents, so that whoever asks what is on a thing gets it from media and information alike. */
function contentsOf(row: FactsRow, classification: ClassificationFacts | undefined): Content[] {
  if (!classification) return row.contents.map(tidyContent)
  const { confidentiality, integrity, availability, restrictions } = classification
  const level = (value: 0 | 1 | 2) => Math.max(1, value) as 1 | 2
  return [{ title: row.number, confidentiality, integrity: level(integrity), availability: level(availability), information: row.id, ...(restrictions.length > 0 ? { restrictions: restrictions.map(({ kind }) => kind) } : {}) }]
}
const highestOf = ({ confidentiality, integrity, availability }: Levels): ItemFacts['highest'] => ({ confidentiality, integrity, availability })

function toFacts(row: FactsRow, seat: Seat, hashes: ReadonlyMap<string, string>): LoadedItem {
  const details = detailsOf(seat, row.register, row.details)
  const place = row.placed ? { ...NOTHING_ON_IT, ...row.placed, details: detailsOf(seat, row.placed.register, row.placed.details) } : null
  const classification = classificationOf(row)
  const isFresh = (permission: FactsRow['permissions'][number]) => hashes.get(permission.request) === permission.hash
  return {
    id: row.id, register: row.register, number: row.number, state: row.state, unit: row.keeper_unit ?? row.unit, homeUnit: row.unit, keeperUnit: row.keeper_unit, holder: row.holder, place, due: row.due,
    confidentiality: row.confidentiality, integrity: row.integrity, availability: row.availability, contents: contentsOf(row, classification), highest: classification ? highestOf(classification) : row.highest, details, ...(classification ? { classification, kept: isKept(seat, row.unit) } : {}),
    controls: Object.fromEntries(row.controls.map(({ control, ...answer }) => [control, answer])),
    permissions: row.permissions.filter(isFresh), stalePermissions: row.permissions.filter((one) => !isFresh(one)),
    latest: Object.fromEntries(row.latest.map(({ event, ...record }) => [event, record])), version: row.version, seenOn: row.seen_on,
  }
}

/** Does anybody keep the things of the unit, by the role the profile names? A unit that is no more has nobody. */
export function isKept({ organisation }: Seat, unit: string): boolean {
  const role = organisation.profile.roles.find(({ name }) => name === organisation.profile.titles.mediaKeeper)
  return role === undefined || (organisation.units.has(unit) && holdersOf(organisation, role, unit).holders.length > 0)
}

function tidyContent(content: Content): Content {
  const { records, restrictions, information, ...rest } = content
  return { ...rest, ...(information ? { information } : {}), ...(records === null || records === undefined ? {} : { records }), ...(restrictions?.length ? { restrictions } : {}) }
}
