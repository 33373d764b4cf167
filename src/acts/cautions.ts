import type { Refusal } from '../engine/definition.ts'
import { refusals } from '../engine/guard.ts'
import type { OrgDb } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import { guardContextOf } from './guard-context.ts'
import type { Seat } from './world.ts'

/** What the register of a thing warns of as it stands now: message and clauses. Nothing is refused for it. */
export async function cautionsOf(db: OrgDb, seat: Seat, item: LoadedItem): Promise<Refusal[]> {
  const register = seat.book.registers.get(item.register)
  if (!register?.cautions?.length || register.states[item.state]?.tone === 'final') return []
  return refusals(register.cautions, await guardContextOf(db, seat, item, { form: item.details }))
}
