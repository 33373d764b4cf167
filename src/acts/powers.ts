import { sql } from 'kysely'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { ClauseId } from '../../clauses/index.ts'
import { movedByItsOwners } from '../domain/appointments/power-changes.guard.ts'
import { holdersOf } from '../engine/role-holders.ts'
import { movedOn, powerColumns, powersOf } from '../engine/powers.ts'
import type { PowerColumn, PowerMarks, PowerMove } from '../engine/powers.ts'
import type { Organisation } from '../engine/organisation.ts'
import { seatsOf } from '../engine/role-seats.ts'
import type { SeatedAt } from '../engine/role-seats.ts'
import { unitsWith } from './seats.ts'
import { letsThrough } from './guard-context.ts'
import type { Seat } from './world.ts'

/** A line of the table: a clause with its marks on the day. `moved`: the organisation's own entry they come from. */
export interface PowerLine { readonly clause: ClauseId; readonly cite: string; readonly title: string; readonly marks: PowerMarks; readonly moved: { readonly id: string; readonly number: string; readonly basis: string } | null }
/** Who stands in a column: by unit (null: the whole organisation), or for one thing. */
export interface Holding { readonly column: string; readonly role: string; readonly unit: string | null; readonly thing: string | null; readonly people: readonly string[] }
export interface Powers { readonly day: string; readonly columns: readonly PowerColumn[]; readonly lines: readonly PowerLine[]; readonly holdings: readonly Holding[] }

/**
 * 権限・責任等一覧表 as it stands on the day of the organisation given: the marks of the document (or, where it prints none, of what carries each clause), the organisation's own
 * moves in force that day, and who holds each role. `unit`: only who answers for that unit.
 */
export async function powersOn(seat: Seat, organisation: Organisation, unit: string | null): Promise<Powers> {
  const { day } = organisation
  const columns = powerColumns(organisation.profile)
  const moves = await movesOf(seat)
  const catalogue = loadCatalogue()
  const lines = sourcesOf(seat).flatMap(({ clause, said }): PowerLine[] => {
    const record = catalogue.clauseOn(clause, day)
    if (!record) return []
    const { marks, moved } = movedOn(clause, said, moves, day)
    const by = moves.find(({ id }) => id === moved)
    return [{ clause, cite: record.cite, title: record.title, marks, moved: by ? { id: by.id, number: by.number, basis: by.basis } : null }]
  })
  return { day, columns, lines, holdings: await holdingsOf(seat, organisation, columns, unit) }
}

/** Where the marks come from: the records of a document that prints the table, in its order; else what carries each clause. */
function sourcesOf({ book }: Seat) {
  const { profile } = book
  if (!profile.powerColumns) return powersOf(profile, [...book.procedures.values(), ...book.rules, ...book.duties.values(), ...book.routes, ...book.events.values()])
  const { documents } = profile
  return loadCatalogue().clauses.flatMap(({ id, document, raci }) => (raci && documents.includes(document) ? [{ clause: id as ClauseId, said: raci }] : []))
}

/** May whoever acts enter that somebody else bears a duty? */
export const mayMove = (seat: Seat): boolean => letsThrough(seat, movedByItsOwners)

type Move = PowerMove & { readonly number: string; readonly basis: string }
interface MoveRow { id: string; number: string; clause: string; bears: string[] | null; mentioned: string[] | null; permits: string[] | null; approves: string[] | null; starts_on: string; ends_on: string | null; basis: string }
async function movesOf(seat: Seat): Promise<Move[]> {
  if (!seat.book.registers.has('power-changes')) return []
  const { rows } = await sql<MoveRow>`select i.id, i.number, d.clause, d.bears, d.mentioned, d.permits, d.approves, d.starts_on, d.ends_on, d.basis
    from power_change d join item i on i.org = d.org and i.id = d.item where d.org = ${seat.org}`.execute(seat.db)
  return rows.map(({ id, number, clause, basis, bears, mentioned, permits, approves, starts_on, ends_on }) => ({ id, number, clause, basis, from: starts_on, until: ends_on, said: { '○': bears ?? [], '△': mentioned ?? [], 許: permits ?? [], 承: approves ?? [] } }))
}

/** The units in which things of a system or zone stand today. */
export const seatedAt = async (seat: Seat): Promise<SeatedAt> => ({ system: new Set(await unitsWith(seat.db, seat, 'systems')), zone: new Set(await unitsWith(seat.db, seat, 'zones')) })

async function holdingsOf(seat: Seat, organisation: Organisation, columns: readonly PowerColumn[], unit: string | null): Promise<Holding[]> {
  const at = await seatedAt(seat)
  const things = await thingNames(seat, (organisation.itemAppointments ?? []).map(({ item }) => item))
  return columns.flatMap(({ name: column, role: name }) => {
    const role = organisation.profile.roles.find((one) => one.name === name)
    if (!role) return []
    if (unit !== null) { const found = holdersOf(organisation, role, role.scope === 'organisation' ? null : unit); return [{ column, role: role.name, unit: role.scope === 'organisation' ? null : found.unit, thing: null, people: found.holders }] }
    return seatsOf(organisation, role, at).map(({ unit: of, item, holders }) => ({ column, role: role.name, unit: of, thing: item === null ? null : things.get(item) ?? null, people: holders }))
  })
}
async function thingNames(seat: Seat, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await seat.db.selectFrom('item').select(['id', 'number']).where('org', '=', seat.org).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
