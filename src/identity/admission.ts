import type { Seat } from '../acts/world.ts'
import { notify } from '../acts/notices.ts'
import { AT_ONCE } from '../engine/sign-in/admission.ts'
import type { Shown } from '../engine/sign-in/factors.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { runningSessions } from './own-sessions.ts'
import { identityRefusals } from './refusals.ts'
import type { Origin, Sessions } from './session.ts'
import { welcome } from './sign-in.ts'
import type { SignedIn } from './sign-in.ts'
import type { Settings } from '../engine/setting.ts'
import { figure } from '../engine/setting.ts'

/** Refuses, with the clauses, whoever has left and every user name that was stopped. */
export function refuseOutOfService(seat: Seat, found: SignedIn, settings: Settings): void {
  const refusals = identityRefusals(seat.book, 'identities.session/in-service', { stopped: found.stopped, serving: seat.organisation.people.has(found.person) }, settings)
  if (refusals.length > 0) throw new Refused('not-permitted', refusals)
}

/** Lets in whoever has shown that he is the one he says. */
export async function letIn(seat: Seat, sessions: Sessions, found: SignedIn, from: Origin, settings: Settings, shown: readonly Shown[]): Promise<void> {
  await welcome(seat.world, found, from.address, shown)
  await makeRoom(seat, sessions, found, from, settings)
}

/** Ends the oldest of the person's sessions where there would be too many, and tells him of those that go on elsewhere beside the new one. */
async function makeRoom(seat: Seat, sessions: Sessions, found: SignedIn, from: Origin, settings: Settings): Promise<void> {
  const running = await runningSessions(seat, found.account)
  const refused = identityRefusals(seat.book, 'identities.session/at-once', { others: running.length }, settings)
  const ending = refused.length > 0 ? running.slice(figure(settings, AT_ONCE) - 1) : []
  for (const { id } of ending) await sessions.endOf(found.org, found.account, { only: id })
  const beside = running.filter((one) => !ending.includes(one) && (one.address !== from.address || one.device !== from.device)).length
  if (ending.length === 0 && beside === 0) return
  await seat.db.transaction().execute(async (tx) => {
    await appendEvidence(tx, { org: seat.org, actor: found.person, act: ending.length > 0 ? '先のサインインの終了' : '同時のサインイン', subject: `account/${found.account}`, after: { ended: ending.length, beside }, clauses: refused.flatMap(({ cites }) => cites), at: seat.now })
    const title = ending.length > 0 ? refused[0]!.message : '別の端末でもサインインしています。身に覚えがないときは、「サインインと安全」で終えてください。'
    await notify(tx, seat, [found.person], { title, link: '/me/security', about: `account/${found.account}` })
  })
}
