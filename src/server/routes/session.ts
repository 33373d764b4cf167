import { actorFacts, belongsTo, unitOf } from '../../engine/organisation.ts'
import { outputMark } from '../../acts/output-mark.ts'
import { personOf } from '../../acts/world.ts'
import type { Handlers } from '../handlers.ts'
import { COOKIE } from '../session.ts'
import { wordsOf } from '../../documents/marking/mark.ts'
import { limitsOf, sessionFacts } from '../../identity/session.ts'
import { namesIn } from '../../store/names.ts'

/** 自分。 */
export const sessionHandlers: Handlers = {
  me: async ({ seat, request, session }) => {
    const person = personOf(seat)
    const { profile } = seat.book
    const own = await seat.db.selectFrom('organisation').select(['key', 'name']).where('id', '=', seat.org).executeTakeFirstOrThrow()
    const { headOrAbove, roles } = actorFacts(seat.organisation, person)
    const previous = await sessionFacts(seat.db, request.cookies[COOKIE] ?? '')
    const { username } = await seat.db.selectFrom('account').select('username').where('org', '=', seat.org).where('id', '=', session.account).executeTakeFirstOrThrow()
    const { idleMs } = await limitsOf(seat.world.store, seat.org, seat.now)
    const names = namesIn(seat.organisation)
    const unit = unitOf(seat.organisation, person) ?? ''
    return {
      person: names.person(person), organisation: { ...own, profile: profile.id, profileName: profile.name }, unit: names.unit(unit), affiliation: names.unit(belongsTo(seat.organisation, unit)), roles: [...roles],
      today: seat.day, lastSignInAt: previous.signIn?.toISOString() ?? null, lastSignOutAt: previous.signOut?.toISOString() ?? null, headOrAbove,
      username, idleMinutes: idleMs / 60_000, mark: wordsOf(outputMark(seat)),
      levels: { confidentiality: [...profile.levels.confidentiality], integrity: [...profile.levels.integrity], availability: [...profile.levels.availability] },
    }
  },
}
