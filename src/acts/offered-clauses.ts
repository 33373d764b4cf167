import { loadCatalogue } from '../../clauses/catalogue.ts'
import { refusals } from '../engine/guard.ts'
import { Refused } from '../engine/refused.ts'
import { findItems } from './found-items.ts'
import { guardContextOf } from './guard-context.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { refuseClosed } from './open-register.ts'
import type { Seat } from './world.ts'

/** Would the guards of this procedure or event take the clause in the fields of its form that name clauses, on this thing (null: on none)? A choice offers no more than that. Read once, asked per clause. */
export async function clausesTakenBy(seat: Seat, act: string, about: string | null): Promise<(clause: string) => boolean> {
  const definition = seat.book.procedures.get(act) ?? seat.book.events.get(act)
  if (!definition) throw new Refused('not-found', 'その手続や記録はありません。')
  const naming = Object.entries(definition.form).flatMap(([key, field]) => (field.type === 'text' && field.names ? [key] : []))
  const item = about === null ? null : await thingOf(seat, about)
  const known = await guardContextOf(seat.db, seat, item, { chosen: await findItems(seat.db, seat, definition.finds, {}, item) })
  return (clause) => loadCatalogue().inForce(clause, seat.day) && !refusals(definition.guards ?? [], { ...known, form: Object.fromEntries(naming.map((key) => [key, clause])) }).some(({ field }) => naming.includes(field))
}

/** The thing the form is about, where who asks may open it. */
async function thingOf(seat: Seat, id: string): Promise<LoadedItem> {
  const item = (await loadItems(seat.db, seat, [id])).get(id)
  if (!item) throw new Refused('not-found', 'この一件は見つかりません。')
  await refuseClosed(seat, item)
  return item
}
