import { sql } from 'kysely'
import type { Register } from '../engine/register/register.ts'
import { asSystem } from '../store/database.ts'
import type { Tx } from '../store/database.ts'
import type { Seat } from './world.ts'

/** The next free number of a register, counting rows the actor may not read, and one at a time: nobody else gets it before this transaction ends. */
export async function takeNextNumber(tx: Tx, seat: Seat, register: Register, key: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`number/${seat.org}/${key}`}, 0))`.execute(tx)
  return asSystem(tx, () => nextNumber(tx, seat, register, key))
}

/** The next free number of the unit's series, or of the register's own: prefix and four digits or more. */
export async function nextNumber(db: Tx | Seat['db'], seat: Seat, register: Register, key: string, unit?: string): Promise<string> {
  const prefix = (unit === undefined ? undefined : await prefixOf(db, seat, key, unit)) ?? `${register.number.prefix}-`
  const { rows } = await sql<{ last: string | null }>`select max(substring(number from ${prefix.length + 1}::int)::bigint) as last from item
    where org = ${seat.org} and register = ${key} and number like ${`${prefix}%`} and substring(number from ${prefix.length + 1}::int) ~ '^[0-9]{1,12}$'`.execute(db)
  return `${prefix}${String(Number(rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}

/** How a unit numbers its things: what stands before the digits of the one it entered last. */
async function prefixOf(db: Tx | Seat['db'], seat: Seat, key: string, unit: string): Promise<string | undefined> {
  const newest = await db.selectFrom('item').select('number').where('org', '=', seat.org).where('register', '=', key).where('unit', '=', unit).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return newest?.number.match(/^(.*[^0-9])[0-9]+$/)?.[1]
}
