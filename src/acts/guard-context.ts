import type { ActorFacts, Guard, GuardContext } from '../engine/definition.ts'
import { actorFacts, organisationFacts } from '../engine/organisation.ts'
import type { OrgDb } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import { provisionsFor } from './provisions.ts'
import { settingsOf } from './settings.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

/** Who acts, as guards may know him; the system itself is nobody. */
export function actorOrNobody(seat: Seat): ActorFacts {
  return seat.person === null ? { person: '', unit: '', employment: 'regular', rank: '', headOrAbove: false, trained: undefined, roles: [] } : actorFacts(seat.organisation, personOf(seat))
}

/** What guards look at where only who acts and the day are known, and `more` beside: no separate provision lifts them, and settings stand at their own values. */
export const guardContext = (seat: Seat, more: Partial<GuardContext> = {}): GuardContext => ({
  form: {}, item: null, chosen: {}, actor: actorOrNobody(seat), day: seat.day, profile: seat.book.profile.id, provisions: [], settings: {}, ...more,
})

/** What guards look at where they are asked about a thing (null: about none), with the organisation of the day, its settings and the provisions in force for the thing. */
export async function guardContextOf(db: OrgDb, seat: Seat, item: LoadedItem | null, more: Partial<GuardContext>): Promise<GuardContext> {
  return guardContext(seat, { item, before: item, organisation: organisationFacts(seat.organisation), provisions: await provisionsFor(db, seat, item), settings: await settingsOf(db, seat), ...more })
}

/** Does this guard let the person through who acts, of nothing in particular? Nobody is let through by a guard the rulebook does not have. */
export const letsThrough = (seat: Seat, { id }: Guard): boolean => seat.book.guards.find((one) => one.id === id)?.refuses(guardContext(seat)) === null
