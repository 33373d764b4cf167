import { actorFacts } from '../../engine/organisation.ts'
import { personOf } from '../../acts/world.ts'
import type { Handlers } from '../handlers.ts'
import { personRef, placeOf } from '../refs.ts'
import { COOKIE } from '../session.ts'
import { previousSignIn } from '../../identity/session.ts'

/** 自分。 */
export const sessionHandlers: Handlers = {
  me: async ({ seat, request }) => {
    const person = personOf(seat)
    const { profile } = seat.book
    const own = await seat.db.selectFrom('organisation').select(['key', 'name']).where('id', '=', seat.org).executeTakeFirstOrThrow()
    const { headOrAbove, roles } = actorFacts(seat.organisation, person)
    const previous = await previousSignIn(seat.db, request.cookies[COOKIE] ?? '')
    return {
      person: personRef(seat.organisation, person), organisation: { ...own, profile: profile.id, profileName: profile.name }, ...placeOf(seat.organisation, person), roles: [...roles],
      today: seat.day, lastSignInAt: previous?.toISOString() ?? null, headOrAbove,
      levels: { confidentiality: [...profile.levels.confidentiality], integrity: [...profile.levels.integrity], availability: [...profile.levels.availability] },
    }
  },
}
