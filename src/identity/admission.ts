import type { World } from '../acts/world.ts'
import { takeSeat } from '../acts/world.ts'
import { setting } from '../engine/definition.ts'
import { figure } from '../engine/identity/check.ts'
import { Refused } from '../engine/refused.ts'
import { identityRefusals } from './refusals.ts'
import { limitsOf } from './session.ts'
import type { Origin, Sessions } from './session.ts'
import { identitySettings } from './settings.ts'
import { welcome } from './sign-in.ts'
import type { SignedIn } from './sign-in.ts'
export { setting, figure }

/** Lets in whoever has shown that he is the one he says, or refuses with the clauses. Returns what the new session is to know. */
export async function admit(world: World, sessions: Sessions, found: SignedIn, from: Pick<Origin, 'address' | 'device'>): Promise<Origin> {
  const seat = await takeSeat(world, found.org, found.person)
  const settings = await identitySettings(seat.db, seat.org, seat.now)
  const refusals = identityRefusals(seat.book, 'identities.session/in-service', { stopped: found.stopped, serving: seat.organisation.people.has(found.person) }, settings)
  if (refusals.length > 0) throw new Refused('not-permitted', refusals)
  await welcome(world, found, from.address)
  void limitsOf; void sessions
  return { ...from, endedOthers: 0, beside: 0 }
}
