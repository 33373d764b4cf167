import { sql } from 'kysely'
import type { Register } from '../engine/register/register.ts'
import { asSystem } from '../store/database.ts'
import type { Tx } from '../store/database.ts'
import { beginSeries, hasBegun, takeNumber } from './number-series.ts'
import type { Seat } from './world.ts'

/** The next number of a register that nobody has used; see `takeNextNumbers`. */
export const takeNextNumber = async (tx: Tx, seat: Seat, register: Register, key: string): Promise<string> => (await takeNextNumbers(tx, seat, register, key, 1))[0]!
/**
 * The next numbers of a register that nobody has used, rows the actor may not read included: whoever asks next waits until this transaction ends. The register is looked through
 * once, when its series begins; numbers that offices entered themselves are passed over.
 */
export async function takeNextNumbers(tx: Tx, seat: Seat, register: Register, key: string, count: number): Promise<string[]> {
  const series = `台帳/${key}` as const
  return asSystem(tx, async () => {
    if (!(await hasBegun(tx, seat, series))) await beginSeries(tx, seat, series, (await lastOf(tx, seat, key, prefixOf(register))))
    const free: string[] = []
    while (free.length < count) {
      const wanted = count - free.length
      const last = await takeNumber(tx, seat, series, wanted)
      const numbers = Array.from({ length: wanted }, (_, i) => written(prefixOf(register), last - wanted + 1 + i))
      const { rows } = await sql<{ number: string }>`select number from item where org = ${seat.org} and register = ${key} and number = any(${numbers}::text[])`.execute(tx)
      const used = new Set(rows.map(({ number }) => number))
      for (const number of numbers) if (!used.has(number)) free.push(number)
    }
    return free
  })
}
const prefixOf = (register: Register): string => `${register.number.prefix}-`
const written = (prefix: string, last: number): string => `${prefix}${String(last).padStart(4, '0')}`

/** The next free number of the unit's series, or of the register's own: prefix and four digits or more. */
export async function nextNumber(db: Tx | Seat['db'], seat: Seat, register: Register, key: string, unit?: string): Promise<string> {
  const prefix = (unit === undefined ? undefined : await unitPrefix(db, seat, key, unit)) ?? prefixOf(register)
  return written(prefix, await lastOf(db, seat, key, prefix) + 1)
}

async function lastOf(db: Tx | Seat['db'], seat: Seat, key: string, prefix: string): Promise<number> {
  const { rows } = await sql<{ last: string | null }>`select max(substring(number from ${prefix.length + 1}::int)::bigint) as last from item
    where org = ${seat.org} and register = ${key} and number like ${`${prefix}%`} and substring(number from ${prefix.length + 1}::int) ~ '^[0-9]{1,12}$'`.execute(db)
  return Number(rows[0]?.last ?? 0)
}

/** How a unit numbers its things: what stands before the digits of the one it entered last. */
async function unitPrefix(db: Tx | Seat['db'], seat: Seat, key: string, unit: string): Promise<string | undefined> {
  const newest = await db.selectFrom('item').select('number').where('org', '=', seat.org).where('register', '=', key).where('unit', '=', unit).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return newest?.number.match(/^(.*[^0-9])[0-9]+$/)?.[1]
}
