import { takeSeat } from '../acts/world.ts'
import type { Seat, World } from '../acts/world.ts'
import { Refused } from '../engine/refused.ts'
import { actorFacts, standsAs } from '../engine/organisation.ts'
import { isOneTime, kindsShown, listed, mustShowTwo, needsOneTime, OFFICE_NETWORKS, OUTSIDE_NETWORKS } from '../engine/sign-in/factors.ts'
import type { Shown } from '../engine/sign-in/factors.ts'
import { letIn, refuseOutOfService } from './admission.ts'
import { refuseOutsideConditions } from './conditions.ts'
import { hasAny, meansOf } from './factors.ts'
import { isWithin } from './networks.ts'
import { refuseBeforeChange } from './own-password.ts'
import { identityRefusals } from './refusals.ts'
import type { Origin, Session, Sessions, Step } from './session.ts'
import { identitySettings } from './settings.ts'
import { uncountAttempt } from './sign-in.ts'
import type { SignedIn } from './sign-in.ts'
import type { Settings } from '../engine/setting.ts'

/*
 * A sign-in goes in steps. Each step that succeeds ends the session it came in and begins a new one; as long as something is owed that session is good for nothing but the next step.
 *   password (or a passkey, or a provider of identities) → a second factor → one's own password, where it was a temporary one → the enrolment of a second factor, where there is none
 */

/** What was shown, and by which authenticator. */
export interface Showing { readonly shown: readonly Shown[]; readonly factor?: string | null }
export interface Stepped { readonly token: string; readonly step: Step | null }

/** Goes on with what has been shown: lets in, or begins a session that owes the next step. Throws `Refused` with the clauses. */
export async function takeStep(world: World, sessions: Sessions, found: SignedIn, from: Origin, { shown, factor = null }: Showing): Promise<Stepped> {
  const seat = await takeSeat(world, found.org, found.person)
  const settings = await identitySettings(seat.db, seat.org, seat.now)
  refuseOutOfService(seat, found, settings)
  await refuseOutsideConditions(seat, found, from, settings)
  const step = await owedStep(seat, settings, found.account, from, shown)
  if (step !== null) await uncountAttempt(world.store, { org: found.org, id: found.account }, found.attempt)
  else await letIn(seat, sessions, found, from, settings, shown)
  return { token: await sessions.begin({ ...found, step, shown, factor }, from), step }
}

/** What is still owed. Throws where nothing that could be shown is left: an authenticator that was lost is not replaced by whoever knows the password. */
export async function owedStep(seat: Seat, settings: Settings, account: string, from: Pick<Origin, 'address'>, shown: readonly Shown[]): Promise<Step | null> {
  const roles = rolesHeld(seat)
  const kinds = kindsShown(shown).length
  const means = await meansOf(seat.db, seat.org, account)
  const outside = isOutside(settings, from.address)
  const oneTime = needsOneTime(settings, roles) && !isOneTime(shown)
  if (hasAny(means) && kinds < 2) return 'factor'
  if (oneTime && (means.totp || means.recovery)) return 'factor'
  if (kinds < 2 && means.stopped) throw new Refused('not-permitted', identityRefusals(seat.book, 'identities.factors/in-use', { stopped: true }, settings))
  if (outside && kinds < 2) throw new Refused('not-permitted', identityRefusals(seat.book, 'identities.factors/outside', { outside, kinds }, settings))
  const lacksAuthenticator = mustShowTwo(settings, roles) && !means.totp && !means.passkey && !shown.includes('oidc-second')
  return oneTime || lacksAuthenticator ? 'enrol' : null
}
/** Every role that who acts holds anywhere, those that come with his office included. */
export function rolesHeld({ organisation, person }: Seat): string[] {
  if (person === null || !organisation.people.has(person)) return []
  const units = organisation.people.get(person)!.assignments.map(({ unit }) => unit)
  return [...new Set([...actorFacts(organisation, person).roles.map(({ role }) => role), ...units.flatMap((unit) => standsAs(organisation, person, unit)), ...(organisation.itemAppointments ?? []).filter((one) => one.person === person).map(({ role }) => role)])]
}
function isOutside(settings: Settings, address: string): boolean {
  const office = listed(settings, OFFICE_NETWORKS)
  return isWithin(address, listed(settings, OUTSIDE_NETWORKS)) || (office.length > 0 && !isWithin(address, office))
}

/** Refuses everything but the next step to whoever has not finished signing in. `enrolling`: it is the enrolment itself. */
export async function refuseUnfinished(world: World, session: Session, { enrolling = false }: { readonly enrolling?: boolean } = {}): Promise<void> {
  if (session.step === null && !session.mustChange) return
  const seat = await takeSeat(world, session.org, session.person)
  const refused = (code: 'second-factor' | 'enrol-factor') => new Refused(code, identityRefusals(seat.book, 'identities.factors/second', { kinds: 1 }, {}))
  if (session.step === 'factor') throw refused('second-factor')
  if (session.mustChange) await refuseBeforeChange(world, session)
  if (session.step === 'enrol' && !enrolling) throw refused('enrol-factor')
}
