import { sql } from 'kysely'
import { mayOpen } from './open-register.ts'
import type { Seat } from './world.ts'

const MOST_COUNTED = 1000
export interface StateCount { readonly state: string; readonly count: number; readonly more: boolean }

/** How much stands in each state of every register that may be opened, in one statement; beyond 1,000 only that there are more. States nothing is in are left out. */
export async function countRegisters(seat: Seat): Promise<{ readonly register: string; readonly states: readonly StateCount[] }[]> {
  const open = [...seat.book.registers].filter(([, register]) => mayOpen(seat, register))
  const asked = open.flatMap(([register, { states }]) => Object.keys(states).map((state) => ({ register, state })))
  const { rows } = await sql<{ register: string; state: string; count: number }>`select a.register, a.state, (select count(*)::int from (select from item_searchable i where i.org = ${seat.org} and i.register = a.register and i.state = a.state limit ${MOST_COUNTED + 1}) counted) as count
    from unnest(${asked.map(({ register }) => register)}::text[], ${asked.map(({ state }) => state)}::text[]) a (register, state)`.execute(seat.db)
  const found = Map.groupBy(rows.filter(({ count }) => count > 0), ({ register }) => register)
  return open.map(([register]) => ({ register, states: (found.get(register) ?? []).map(({ state, count }) => ({ state, count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED })) }))
}
