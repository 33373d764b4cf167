import { sql } from 'kysely'
import type { ItemFacts } from '../engine/definition.ts'
import { liveStates } from '../engine/register/register.ts'
import type { Register } from '../engine/register/register.ts'
import type { Organisation } from '../engine/organisation.ts'
import { seatsOf } from '../engine/seats.ts'
import type { SeatFacts, SeatRow } from '../engine/seats.ts'
import { columnName } from '../store/register-ddl.ts'
import type { OrgDb } from '../store/database.ts'
import { organisationOn } from '../store/organisation.ts'
import type { Seat } from './world.ts'

/** Adds to bodies (会議体), and to bodies that things are linked to, who sits in them today. One or two statements, only where a register says so (`seated`). */
export async function withSeats<Item extends ItemFacts>(db: OrgDb, seat: Seat, items: readonly Item[]): Promise<Item[]> {
  const bodies = [...items, ...items.flatMap(({ linked }) => Object.values(linked ?? {}))].filter((one) => seatedOf(seat, one) !== undefined)
  if (bodies.length === 0) return [...items]
  const systemUnits = askedOnce(() => unitsWith(db, seat, 'systems'))
  const filled = await seatsOn(db, seat, { bodies, day: seat.day, organisation: seat.organisation, systemUnits })
  const wanted = new Map<string, SeatFacts[]>()
  for (const { register } of bodies) if (!wanted.has(register)) wanted.set(register, await wantedIn(seat, register, systemUnits))
  const fill = <Thing extends ItemFacts>(one: Thing): Thing => (filled.has(one.id) ? { ...one, seats: filled.get(one.id)!, wantedSeats: wanted.get(one.register)! } : one)
  return items.map((item) => fill(item.linked ? { ...item, linked: Object.fromEntries(Object.entries(item.linked).map(([column, one]) => [column, fill(one)])) } : item))
}
const seatedOf = (seat: Seat, { register }: ItemFacts): Register['seated'] => seat.book.registers.get(register)?.seated

/** Who should sit in the bodies of a register by the rules. */
async function wantedIn(seat: Seat, register: string, systemUnits: SystemUnits): Promise<SeatFacts[]> {
  const rows = seat.book.registers.get(register)?.seated?.wanted ?? []
  if (rows.length === 0) return []
  const units = await systemUnits()
  return rows.flatMap((row) => seatsOf(seat.organisation, row, units))
}

/** Who sat in a body on a day, by the organisation of that day. */
export async function compositionOn(seat: Seat, body: ItemFacts, day: string): Promise<readonly SeatFacts[]> {
  const organisation = day === seat.day ? seat.organisation : await organisationOn(seat.db, seat.org, day)
  return (await seatsOn(seat.db, seat, { bodies: [body], day, organisation, systemUnits: () => unitsWith(seat.db, seat, 'systems') })).get(body.id) ?? []
}

interface Sitting { readonly bodies: readonly ItemFacts[]; readonly day: string; readonly organisation: Organisation; readonly systemUnits: SystemUnits }
async function seatsOn(db: OrgDb, seat: Seat, { bodies, day, organisation, systemUnits }: Sitting): Promise<Map<string, SeatFacts[]>> {
  const filled = new Map<string, SeatFacts[]>(bodies.map(({ id }) => [id, []]))
  for (const { by, of } of new Map(bodies.flatMap((one) => { const seated = seatedOf(seat, one); return seated ? [[seated.by, seated] as const] : [] })).values()) {
    const register = seat.book.registers.get(by)
    if (!register) continue
    const { rows } = await sql<Record<'office' | 'title' | 'by' | 'unit_kind' | 'role' | 'person' | 'body', string | null>>`
      select d.office, d.title, d.by, d.unit_kind, d.role, d.person::text, d.${sql.ref(columnName(of))}::text as body from ${sql.table(register.table)} d
      where d.org = ${seat.org} and d.${sql.ref(columnName(of))} = any(${[...new Set(bodies.map(({ id }) => id))]}::bigint[]) and d.since <= ${day}::date and (d.until is null or d.until >= ${day}::date) order by d.item`.execute(db)
    const units = rows.some((row) => row.by === '役割') ? await systemUnits() : []
    for (const row of rows) filled.get(row.body!)!.push(...seatsOf(organisation, toRow(row), units))
  }
  return filled
}
const toRow = (row: Record<'office' | 'title' | 'by' | 'unit_kind' | 'role' | 'person', string | null>): SeatRow => ({
  office: row.office ?? '', title: row.title ?? '', by: row.by as SeatRow['by'], unitKind: row.unit_kind ?? undefined, role: row.role ?? undefined, person: row.person ?? undefined,
})

/** The units that keep systems: for them roles of a system are held. Asked where somebody sits by his role. */
type SystemUnits = () => Promise<readonly string[]>
function askedOnce(ask: SystemUnits): SystemUnits {
  let answer: Promise<readonly string[]> | undefined
  return () => (answer ??= ask())
}

/** The units in which things of this register stand today; none where the organisation has no such register. */
export async function unitsWith(db: OrgDb, seat: Seat, register: string): Promise<string[]> {
  const states = liveStates(seat.book.registers.get(register))
  if (states.length === 0) return []
  return (await db.selectFrom('item').select('unit').distinct().where('org', '=', seat.org).where('register', '=', register).where('state', 'in', states).execute()).map(({ unit }) => unit)
}
