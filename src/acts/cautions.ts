import { organisationFacts } from '../engine/organisation.ts'
import type { Refusal } from '../engine/definition.ts'
import { refusals } from '../engine/guard.ts'
import type { OrgDb } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import { actorOrNobody } from './item-write.ts'
import { provisionsFor } from './provisions.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'

/** What the register of a thing warns of as it stands now: message and clauses. Nothing is refused for it. */
export async function cautionsOf(db: OrgDb, seat: Seat, item: LoadedItem): Promise<Refusal[]> {
  const register = seat.book.registers.get(item.register)
  if (!register?.cautions?.length || register.states[item.state]?.tone === 'final') return []
  return refusals(register.cautions, {
    form: item.details, item, before: item, chosen: {}, actor: actorOrNobody(seat), day: seat.day, profile: seat.book.profile.id, organisation: organisationFacts(seat.organisation), provisions: await provisionsFor(db, seat, item), settings: await settingsOf(db, seat),
  })
}
