import { notify } from '../acts/notices.ts'
import { recordWithin } from '../acts/records.ts'
import { personOf } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import { appendEvidence } from '../evidence/append.ts'
import { keepersFor } from './lock-notice.ts'
import type { Session, Sessions } from './session.ts'

/** What is recorded of it, where the rules of the organisation have it so: it goes its route, and what is to be done elsewhere becomes tasks. */
export const LEAK = 'identities.password-leak.municipality/reported'

/**
 * One's own report that somebody else may know the password or has been here: every session of the account ends at once, the next sign-in leads to nothing but a new password, and who looks after
 * the accounts is told. What was noticed stays in the evidence, and in the incident it opens where the organisation keeps them. Returns the id of the record, where one is kept.
 */
export async function reportLeak(seat: Seat, sessions: Sessions, session: Session, circumstances: string): Promise<string> {
  const person = personOf(seat)
  const record = await seat.db.transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ must_change: true }).where('org', '=', seat.org).where('id', '=', session.account).execute()
    const kept = seat.book.events.has(LEAK) ? await recordWithin(tx, seat, { event: LEAK, item: null, form: { circumstances } }) : null
    if (!kept) await appendEvidence(tx, { org: seat.org, actor: person, act: 'パスワードの流出のおそれ', subject: `account/${session.account}`, after: { circumstances }, clauses: [], at: seat.now })
    await notify(tx, seat, keepersFor(seat, person).filter((one) => one !== person), { title: `${seat.organisation.people.get(person)!.name}から、パスワードの流出か身に覚えのない利用のおそれの知らせがありました。`, link: '/accounts', about: `account/${session.account}` })
    return kept?.id ?? ''
  })
  await sessions.endOf(session.org, session.account)
  return record
}
