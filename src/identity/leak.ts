import { notify } from '../acts/notices.ts'
import { personOf } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import { appendEvidence } from '../evidence/append.ts'
import { keepersFor } from './lock-notice.ts'
import type { Session, Sessions } from './session.ts'

/**
 * One's own report that somebody else may know the password or has been here: every session of the account ends at once, the next sign-in leads to nothing but a new password, and who looks after
 * the accounts is told. What was noticed stays in the evidence only.
 */
export async function reportLeak(seat: Seat, sessions: Sessions, session: Session, circumstances: string): Promise<void> {
  const person = personOf(seat)
  await seat.db.transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ must_change: true }).where('org', '=', seat.org).where('id', '=', session.account).execute()
    await appendEvidence(tx, { org: seat.org, actor: person, act: 'パスワードの流出のおそれ', subject: `account/${session.account}`, after: { circumstances }, clauses: [], at: seat.now })
    await notify(tx, seat, keepersFor(seat, person).filter((one) => one !== person), { title: `${seat.organisation.people.get(person)!.name}から、パスワードの流出か身に覚えのない利用のおそれの知らせがありました。`, link: '/accounts', about: `account/${session.account}` })
  })
  await sessions.endOf(session.org, session.account)
}
