import type { Seat, World } from '../acts/world.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { limitsOf } from './session.ts'
import type { Session, Sessions } from './session.ts'

/** Ends the session of a token; the time is shown at the next sign-in. */
export async function signOut(world: World, sessions: Sessions, token: string): Promise<void> {
  const session = await sessions.find(token)
  if (!session) return
  await sessions.end(token)
  const { org, account, person } = session
  const at = world.clock.now()
  await world.store.of(org).transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ last_sign_out_at: at }).where('org', '=', org).where('id', '=', account).execute()
    await appendEvidence(tx, { org, actor: person, act: 'サインアウト', subject: `account/${account}`, clauses: [], at })
  })
}

export interface OwnSession { readonly id: string; readonly startedAt: string; readonly seenAt: string; readonly address: string; readonly device: string; readonly own: boolean }
/** The sessions of one's own account whose time is not over, the newest first. */
export async function ownSessions(seat: Seat, session: Session): Promise<OwnSession[]> {
  const rows = await runningSessions(seat, session.account)
  return rows.map((row) => ({ id: row.id, startedAt: row.created_at.toISOString(), seenAt: row.seen_at.toISOString(), address: row.address, device: row.device, own: row.id === session.id }))
}
/** The same for any account, as rows. */
export async function runningSessions(seat: Seat, account: string) {
  const { idleMs, longestMs } = await limitsOf(seat.world.store, seat.org, seat.now)
  const now = seat.now.getTime()
  return seat.db.selectFrom('session').select(['id', 'created_at', 'seen_at', 'address', 'device']).where('org', '=', seat.org).where('account', '=', account).where('step', 'is', null)
    .where('created_at', '>', new Date(now - longestMs)).where('seen_at', '>', new Date(now - idleMs)).orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
}

/** Ends one other session of one's own. */
export async function endOwnSession(seat: Seat, sessions: Sessions, session: Session, id: string): Promise<void> {
  if (id === session.id) throw new Refused('conflict', '今使っているこの端末は、「サインアウト」で終えてください。')
  if (await sessions.endOf(seat.org, session.account, { only: id }) === 0) throw new Refused('not-found', 'そのサインインは、もう終わっています。')
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: 'ほかの端末のサインインの終了', subject: `account/${session.account}`, clauses: [], at: seat.now })
}
