import { loadCatalogue } from '../../clauses/catalogue.ts'
import { refusals } from '../engine/guard.ts'
import { Refused } from '../engine/refused.ts'
import { findItems } from './found-items.ts'
import { guardContextOf } from './guard-context.ts'
import type { Seat } from './world.ts'

/** Would the guards of this procedure or event take the clause in the fields of its form that name clauses? A choice offers no more than that. Read once, asked per clause. */
export async function clausesTakenBy(seat: Seat, act: string): Promise<(clause: string) => boolean> {
  const definition = seat.book.procedures.get(act) ?? seat.book.events.get(act)
  if (!definition) throw new Refused('not-found', 'その手続や記録はありません。')
  const naming = Object.entries(definition.form).flatMap(([key, field]) => (field.type === 'text' && field.names ? [key] : []))
  const known = await guardContextOf(seat.db, seat, null, { chosen: await findItems(seat.db, seat, definition.finds, {}) })
  return (clause) => loadCatalogue().inForce(clause, seat.day) && !refusals(definition.guards ?? [], { ...known, form: Object.fromEntries(naming.map((key) => [key, clause])) }).some(({ field }) => naming.includes(field))
}
