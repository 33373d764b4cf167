import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import { belongsTo } from '../engine/organisation.ts'
import type { OrgDb } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import type { Seat } from './world.ts'

export interface Alternatives {
  readonly message: string
  readonly clauses: readonly ClauseId[]
  /** Nearest first: those of the 所属 of the request, then of others. */
  readonly items: readonly { readonly id: string; readonly register: string; readonly number: string; readonly unit: string }[]
}
const LOOKED_AT = 500
const SHOWN = 10

/** What the organisation has free that could serve instead of what is asked for; null where the procedure names nothing or nothing is free. */
export async function alternativesFor(db: OrgDb, seat: Seat, request: { readonly procedure: string; readonly unit: string }): Promise<Alternatives | null> {
  const instead = seat.book.procedures.get(request.procedure)?.instead
  if (!instead) return null
  const house = belongsTo(seat.organisation, request.unit)
  const near = [...seat.organisation.units.keys()].filter((unit) => belongsTo(seat.organisation, unit) === house)
  const rows = await db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', instead.register).where('state', 'in', [...instead.states])
    .orderBy(sql`unit = any(${near}::bigint[]) desc, number`).limit(LOOKED_AT).execute()
  const items = await loadItems(db, seat, rows.map(({ id }) => id))
  const fits = instead.where ? compile(instead.where) : () => 1
  const free = rows.flatMap(({ id }) => items.get(id) ?? []).filter((item) => fits(item as unknown as Facts) === 1).slice(0, SHOWN)
  if (free.length === 0) return null
  return { message: instead.message, clauses: instead.cites, items: free.map(({ id, register, number, unit }) => ({ id, register, number, unit: seat.organisation.units.get(unit)?.name ?? '' })) }
}
