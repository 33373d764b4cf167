import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import type { Refusal } from '../engine/definition.ts'
import { refusals } from '../engine/guard.ts'
import { Refused } from '../engine/refused.ts'
import type { Holds } from '../engine/register/lifecycle.ts'
import type { Register } from '../engine/register/register.ts'
import { asSystem } from '../store/database.ts'
import type { Tx } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { guardContext } from './guard-context.ts'
import type { Seat } from './world.ts'
import { namedBy } from './form-check.ts'

/** 保全: throws where something holds the thing, with the clauses of the hold. Asked before anything is erased, destroyed or let go at the end of its time, whoever asks for it. */
export async function refuseWhileHeld(db: Tx, seat: Seat, item: LoadedItem): Promise<void> {
  const found = await holdRefusals(db, seat, item)
  if (found.length > 0) throw new Refused('not-permitted', found)
}

/** What the registers that hold things say against letting this one go; empty: nothing holds it. */
export async function holdRefusals(db: Tx, seat: Seat, item: LoadedItem): Promise<Refusal[]> {
  const found: Refusal[] = []
  for (const [key, register] of seat.book.registers) {
    if (!register.holds) continue
    const holding = await holdingRows(db, seat, { key, register, holds: register.holds }, item)
    if (holding.length > 0) found.push(...refusals([register.holds.guard], guardContext(seat, { item, before: item, chosen: { holding } })))
  }
  return found
}

interface Holding { readonly key: string; readonly register: Register; readonly holds: Holds }
/** 前提: what the asker may not read holds all the same. */
async function holdingRows(db: Tx, seat: Seat, { key, register, holds }: Holding, item: LoadedItem): Promise<LoadedItem[]> {
  const named = namedBy(seat, item, key)
  const naming = holds.columns.flatMap((column): RawBuilder<unknown>[] => {
    const field = register.columns[column]
    if (field?.type !== 'item' || field.register !== item.register) return []
    const name = sql.ref(`d.${columnName(column)}`)
    return [sql`select d.item from ${sql.table(register.table)} d where d.org = ${seat.org} and ${field.many ? sql`${item.id}::bigint = any(${name})` : sql`${name} = ${item.id}`}`]
  })
  const opened = sql`select file from incident where org = ${seat.org} and item = ${item.id} and file is not null`
  return asSystem(db, async () => {
    const { rows } = await sql<{ item: string }>`select item::text as item from (${sql.join([...naming, opened], sql` union `)}) n(item)`.execute(db)
    const rest = await loadItems(db, seat, [...new Set([...named, ...rows.map((row) => row.item), ...(item.register === key ? [item.id] : [])])])
    return [...rest.values()].filter((one) => one.register === key && compile(holds.when)({ ...one, item: one } as unknown as Facts) === 1)
  })
}
