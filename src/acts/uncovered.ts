import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { normalize } from '../engine/japanese-text.ts'
import type { Covered } from '../engine/register/checks.ts'
import type { Register } from '../engine/register/register.ts'
import { liveStates, registerKey } from '../engine/register/register.ts'
import { belongsTo } from '../engine/organisation.ts'
import { columnName } from '../store/register-ddl.ts'
import { namesFor } from '../store/names.ts'
import type { PersonRef } from '../store/names.ts'
import type { Seat } from './world.ts'

/** A live row that nothing in the other register covers today, with the thing it is about and who has that. */
export interface Uncovered {
  readonly register: Register
  readonly item: { readonly id: string; readonly number: string; readonly unit: string }
  /** Its own values that were looked for, in the order of `match`, the thing itself left out. */
  readonly wanted: readonly string[]
  readonly of: { readonly id: string; readonly number: string } | null
  readonly user: PersonRef | null
}
/** Column → text, or each of the words of a column of choices. */
type Values = Record<string, string | null | readonly string[]>
interface Row { id: string; number: string; unit: string; of: string | null; of_number: string | null; holder: string | null; values: Values }
interface Cover { unit: string; values: Values }

/** Rows of these 所属 that lack what their register says covers them, by number; two statements per register, compared in memory. */
export async function uncoveredRows(seat: Seat, units: readonly string[]): Promise<Uncovered[]> {
  const found: Uncovered[] = []
  for (const register of seat.book.registers.values()) {
    if (!register.covered || units.length === 0) continue
    const lacking = await lackingIn(seat, register, register.covered, units)
    const names = await namesFor(seat.db, seat.org, seat.organisation, lacking.map(({ holder }) => holder))
    const shown = Object.keys(register.covered.match).filter((column) => column !== register.covered!.of)
    found.push(...lacking.map((row) => ({
      register, item: { id: row.id, number: row.number, unit: row.unit }, wanted: shown.flatMap((column) => row.values[column] ?? ''), of: row.of === null ? null : { id: row.of, number: row.of_number ?? '' }, user: names.personOrNull(row.holder),
    })))
  }
  return found
}

async function lackingIn(seat: Seat, register: Register, covered: Covered, units: readonly string[]): Promise<Row[]> {
  const other = seat.book.registers.get(covered.by)!
  const live = liveStates(register)
  const column = (alias: string, name: string) => sql.ref(`${alias}.${columnName(name)}`)
  const isList = (key: string): boolean => register.columns[key]?.type === 'choices'
  const values = (alias: string, names: readonly (readonly [key: string, name: string])[]): RawBuilder<unknown> => sql`jsonb_build_object(${sql.join(names.flatMap(([key, name]) => [sql`${key}::text`, isList(key) ? sql`to_jsonb(${column(alias, name)})` : sql`${column(alias, name)}::text`]))})`
  const { rows } = await sql<Row>`select i.id::text, i.number, coalesce(i.keeper_unit, i.unit)::text as unit, o.id::text as of, o.number as of_number, o.holder::text, ${values('d', Object.keys(covered.match).map((key) => [key, key] as const))} as values
    from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id left join item o on o.org = i.org and o.id = ${column('d', covered.of)}
    where i.org = ${seat.org} and i.register = ${registerKey(register)} and i.state = any(${live}) and coalesce(i.keeper_unit, i.unit) = any(${[...units]}::bigint[]) order by i.number`.execute(seat.db)
  const from = covered.from ? sql`and (${column('d', covered.from)} is null or ${column('d', covered.from)} <= ${seat.day}::date)` : sql``
  const until = covered.until ? sql`and (${column('d', covered.until)} is null or ${column('d', covered.until)} >= ${seat.day}::date)` : sql``
  const { rows: covers } = await sql<Cover>`select coalesce(i.keeper_unit, i.unit)::text as unit, ${values('d', Object.entries(covered.match))} as values
    from item i join ${sql.table(other.table)} d on d.org = i.org and d.item = i.id where i.org = ${seat.org} and i.register = ${covered.by} and i.state = any(${[...covered.states]}) ${from} ${until}`.execute(seat.db)
  const isCovered = coverIndex(seat, Object.keys(covered.match), covers)
  return rows.filter((row) => !isCovered(row))
}

/** One for each word of a column of choices: a list is covered when each of its words is. */
function each(values: Values): Record<string, string | null>[] {
  return Object.entries(values).reduce<Record<string, string | null>[]>((found, [key, value]) => found.flatMap((one) => (typeof value === 'string' || value === null ? [value] : value).map((word) => ({ ...one, [key]: word }))), [{}])
}

/** Looks a row up among the covers: what a cover leaves empty fits everything of its own 所属. */
function coverIndex(seat: Seat, keys: readonly string[], covers: readonly Cover[]): (row: Row) => boolean {
  const keyOf = (values: Record<string, string | null>, unit: string, open: readonly string[]) => JSON.stringify([open.length > 0 ? belongsTo(seat.organisation, unit) : '', ...keys.map((key) => (open.includes(key) ? '' : normalize(values[key] ?? '')))])
  const byOpen = new Map<string, { readonly open: readonly string[]; readonly known: Set<string> }>()
  for (const { unit, values } of covers.flatMap((cover) => each(cover.values).map((one) => ({ unit: cover.unit, values: one })))) {
    const open = keys.filter((key) => values[key] === null)
    const group = byOpen.get(open.join()) ?? { open, known: new Set<string>() }
    group.known.add(keyOf(values, unit, open))
    byOpen.set(open.join(), group)
  }
  return ({ values, unit }) => each(values).every((one) => [...byOpen.values()].some(({ open, known }) => known.has(keyOf(one, unit, open))))
}
