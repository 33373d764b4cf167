import { GENERATIONS } from '../engine/sign-in/password.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { notify } from '../acts/notices.ts'
import { takeSeat } from '../acts/world.ts'
import type { Seat, World } from '../acts/world.ts'
import type { Tx } from '../store/database.ts'
import { passwordRefusals } from './new-password.ts'
import type { PasswordAccount } from './new-password.ts'
import { hashPassword, LONGEST, passwordMatches } from './password.ts'
import { sameAsPrivileged } from './privilege.ts'
import { identityRefusals } from './refusals.ts'
import type { Session, Sessions } from './session.ts'
import { identitySettings } from './settings.ts'
import { figure } from '../engine/setting.ts'

/** What the person who must first change his password is refused, with the clauses. */
export async function refuseBeforeChange(world: World, session: Session): Promise<never> {
  const seat = await takeSeat(world, session.org, session.person)
  throw new Refused('change-password', identityRefusals(seat.book, 'identities.session/temporary', { mustChange: true }, {}))
}

/** One's own new password; every session of the account ends, the one it was changed in included. Throws `Refused` with what is wrong and the clauses. */
export async function changeOwnPassword(world: World, sessions: Sessions, session: Session, input: { readonly current: string; readonly password: string }): Promise<void> {
  const seat = await takeSeat(world, session.org, session.person)
  const settings = await identitySettings(seat.db, seat.org, seat.now)
  await seat.db.transaction().execute(async (tx) => {
    const owner = await passwordAccount(tx, seat, session.account)
    if (!await passwordMatches(owner.passwordHash, input.current)) throw refuseField('current', '今のパスワードが違います。')
    if (input.password.length > LONGEST) throw refuseField('password', `パスワードは${LONGEST}文字以内にしてください。`)
    const refusals = [...await passwordRefusals(tx, seat.book, owner, input.password, settings), ...await sameAsPrivileged(tx, seat, session.account, input.password)]
    if (refusals.length > 0) throw new Refused('invalid-input', refusals)
    if (!owner.temporary) await tx.insertInto('former_password').values({ org: seat.org, account: session.account, password_hash: owner.passwordHash, until: seat.now }).execute()
    await forgetOld(tx, seat, session.account, figure(settings, GENERATIONS))
    await tx.updateTable('account').set({ password_hash: await hashPassword(input.password), must_change: false, temporary_until: null, failed: 0, locked_until: null }).where('org', '=', seat.org).where('id', '=', session.account).execute()
    await notify(tx, seat, [session.person], { title: 'パスワードが変更されました。身に覚えがないときは、すぐに「サインインと安全」から知らせてください。', link: '/me/security', about: `account/${session.account}` })
    await appendEvidence(tx, { org: seat.org, actor: session.person, act: 'パスワードの変更', subject: `account/${session.account}`, after: { temporary: owner.temporary }, clauses: [], at: seat.now })
  })
  await sessions.endOf(session.org, session.account)
}

/** The account as far as its password goes, held until the transaction is over. */
export async function passwordAccount(tx: Tx, seat: Seat, account: string): Promise<PasswordAccount> {
  const row = await tx.selectFrom('account').innerJoin('person', (join) => join.onRef('person.org', '=', 'account.org').onRef('person.id', '=', 'account.person'))
    .select(['account.username', 'account.password_hash', 'account.temporary_until', 'person.name', 'person.kana', 'person.number'])
    .where('account.org', '=', seat.org).where('account.id', '=', account).forUpdate().executeTakeFirstOrThrow()
  return { org: seat.org, account, username: row.username, name: row.name, kana: row.kana, number: row.number, passwordHash: row.password_hash, temporary: row.temporary_until !== null }
}

/** No more is kept of used passwords than is compared with. */
async function forgetOld(tx: Tx, seat: Seat, account: string, generations: number): Promise<void> {
  const kept = tx.selectFrom('former_password').select('id').where('org', '=', seat.org).where('account', '=', account).orderBy('id', 'desc').limit(Math.max(generations, 1))
  await tx.deleteFrom('former_password').where('org', '=', seat.org).where('account', '=', account).where('id', 'not in', kept).execute()
}
