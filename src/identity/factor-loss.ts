import { notify } from '../acts/notices.ts'
import { personOf } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { mayAdminister } from './administration.ts'
import { keepersFor } from './lock-notice.ts'
import { identityRefusals } from './refusals.ts'
import type { Session, Sessions } from './session.ts'

/** The clauses behind a stop. */
const stopClauses = (seat: Seat) => identityRefusals(seat.book, 'identities.factors/in-use', { stopped: true }, {}).flatMap(({ cites }) => cites)

/** One's own report that an authenticator is lost or stolen: it is good for nothing from now on, every session ends, the next sign-in must change the password, and who looks after the accounts is told. */
export async function reportFactorLoss(seat: Seat, sessions: Sessions, session: Session, input: { readonly factor: string; readonly circumstances: string }): Promise<void> {
  const person = personOf(seat)
  await seat.db.transaction().execute(async (tx) => {
    const lost = await tx.updateTable('factor').set({ stopped_at: seat.now, stopped_because: input.circumstances }).where('org', '=', seat.org).where('account', '=', session.account).where('id', '=', input.factor).where('stopped_at', 'is', null).returning(['name', 'kind']).executeTakeFirst()
    if (!lost) throw new Refused('not-found', 'この認証手段は見つからないか、もう止められています。')
    await tx.updateTable('account').set({ must_change: true }).where('org', '=', seat.org).where('id', '=', session.account).execute()
    await appendEvidence(tx, { org: seat.org, actor: person, act: '認証手段の紛失', subject: `account/${session.account}`, after: { ...lost, circumstances: input.circumstances }, clauses: stopClauses(seat), at: seat.now })
    await notify(tx, seat, keepersFor(seat, person).filter((one) => one !== person), { title: `${seat.organisation.people.get(person)!.name}から、認証手段の紛失の知らせがありました。サインインには使えなくしました。`, link: '/accounts', about: `account/${session.account}` })
  })
  await sessions.endOf(seat.org, session.account)
}

/** Takes every authenticator and recovery code of somebody else's account away, so that he can enrol anew; he is told. With a reason, and never one's own. */
export async function resetFactors(seat: Seat, sessions: Sessions, account: string, reason: string): Promise<void> {
  mayAdminister(seat)
  await seat.db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('account').select('person').where('org', '=', seat.org).where('id', '=', account).forUpdate().executeTakeFirst()
    if (!row) throw new Refused('not-found', 'この利用者名は見つかりません。')
    if (row.person === personOf(seat)) throw new Refused('not-permitted', '自分の認証手段は、ほかの管理する人が外します。')
    const gone = await tx.deleteFrom('factor').where('org', '=', seat.org).where('account', '=', account).returning(['name', 'kind']).execute()
    await tx.deleteFrom('recovery_code').where('org', '=', seat.org).where('account', '=', account).execute()
    await appendEvidence(tx, { org: seat.org, actor: personOf(seat), act: '認証手段のやり直し', subject: `account/${account}`, after: { reason, gone }, clauses: [], at: seat.now })
    await notify(tx, seat, [row.person], { title: '管理する人が、あなたの認証手段（認証アプリ・パスキー・回復用の符号）をすべて外しました。頼んでいないときは、情報管理担当に知らせてください。', link: '/me/security', about: `account/${account}` })
  })
  await sessions.endOf(seat.org, account)
}
