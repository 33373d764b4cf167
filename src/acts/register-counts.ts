import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { openRows } from '../store/open-rows.ts'
import { openParts } from './open-parts.ts'
import type { Seat } from './world.ts'

const MOST_COUNTED = 1000
export interface StateCount { readonly state: string; readonly count: number; readonly more: boolean }
interface Counted { readonly register: string; readonly state: string; readonly count: number }

/** How much stands in each state of every register that may be opened, as far as it may, in one statement; beyond 1,000 only that there are more. States nothing is in are left out. */
export async function countRegisters(seat: Seat): Promise<{ readonly register: string; readonly states: readonly StateCount[] }[]> {
  const { whole, parts } = openParts(seat)
  const counted = [...whole.length > 0 ? [wholeCounts(seat, whole)] : [], ...parts.map(({ keys, register, rows }) => partCounts(seat, keys, openRows({ org: seat.org, day: seat.day, register }, rows)))]
  const { rows } = await sql<Counted>`${sql.join(counted, sql` union all `)}`.execute(seat.db)
  const found = Map.groupBy(rows.filter(({ count }) => count > 0), ({ register }) => register)
  const open = new Set([...whole, ...parts.flatMap(({ keys }) => keys)])
  return [...seat.book.registers].filter(([key]) => open.has(key)).map(([register, { states }]) => ({
    register, states: Object.keys(states).flatMap((state) => (found.get(register) ?? []).filter((one) => one.state === state).map(({ count }) => ({ state, count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED }))),
  }))
}

/** State by state, for it stops counting beyond 1,000. */
function wholeCounts(seat: Seat, keys: readonly string[]): RawBuilder<unknown> {
  const asked = keys.flatMap((register) => Object.keys(seat.book.registers.get(register)!.states).map((state) => ({ register, state })))
  return sql`select a.register, a.state, (select count(*)::int from (select from item_searchable i where i.org = ${seat.org} and i.register = a.register and i.state = a.state limit ${MOST_COUNTED + 1}) counted) as count
    from unnest(${asked.map(({ register }) => register)}::text[], ${asked.map(({ state }) => state)}::text[]) a (register, state)`
}
/** What is open of these registers is little of them: all of it is counted at once, by the index of its units. */
const partCounts = (seat: Seat, keys: readonly string[], which: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select i.register, i.state, count(*)::int as count from item_searchable i where i.org = ${seat.org} and i.register = any(${[...keys]}::text[]) and ${which} group by 1, 2`
