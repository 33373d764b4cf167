import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Register } from '../engine/register/register.ts'
import { openRows } from '../store/open-rows.ts'
import type { OpenRows } from '../store/open-rows.ts'
import { mayOpen, openRowsOf } from './open-register.ts'
import type { Seat } from './world.ts'

/** Registers of which the same rows are open to who sits here: of the same units. A register that names people stands alone. */
interface Part { readonly keys: readonly string[]; readonly register: Register; readonly rows: OpenRows }

/** The registers that are open as a whole, and those of which some rows are. */
export function openParts(seat: Seat): { readonly whole: readonly string[]; readonly parts: readonly Part[] } {
  const whole = [...seat.book.registers].flatMap(([key, register]) => (mayOpen(seat, register) ? [key] : []))
  const partly = [...seat.book.registers].flatMap(([key, register]) => {
    const rows = whole.includes(key) ? null : openRowsOf(seat, register)
    return rows === null ? [] : [{ key, register, rows }]
  })
  const alike = Map.groupBy(partly, ({ key, register, rows }) => (register.opensTo?.named ? key : rows.units.join()))
  return { whole, parts: [...alike.values()].map((same) => ({ keys: same.map(({ key }) => key), register: same[0]!.register, rows: same[0]!.rows })) }
}

/** The condition over `item i` that a row of any register is open. */
export function openAnywhere(seat: Seat): RawBuilder<boolean> {
  const { whole, parts } = openParts(seat)
  const some = parts.map(({ keys, register, rows }) => sql`i.register = any(${[...keys]}::text[]) and ${openRows({ org: seat.org, day: seat.day, register }, rows)}`)
  return sql<boolean>`(${sql.join([sql`i.register = any(${[...whole]}::text[])`, ...some.map((one) => sql`(${one})`)], sql` or `)})`
}
