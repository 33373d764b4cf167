import type { ClauseId } from '../../clauses/index.ts'
import { LOCK_MINUTES } from '../engine/sign-in/admission.ts'
import { TEMPORARY_DAYS } from '../engine/sign-in/password.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { notify } from '../acts/notices.ts'
import { personOf } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import type { Tx } from '../store/database.ts'
import { insertAccount } from './accounts.ts'
import { generatePassword } from './new-password.ts'
import { hashPassword } from './password.ts'
import { holdsWholeRole } from './reading.ts'
import { identityRefusals } from './refusals.ts'
import type { Sessions } from './session.ts'
import { identitySettings } from './settings.ts'
import { figure } from '../engine/setting.ts'

export interface AccountRow {
  readonly id: string; readonly person: string; readonly username: string; readonly state: '使用中' | '仮パスワード' | '変更待ち' | '失敗による停止' | '停止'
  readonly lastSignInAt: string | null; readonly lockedUntil: string | null; readonly stoppedBecause: string | null
}

/** Accounts are looked after by holders of a role for the whole organisation; nobody by himself. */
export function mayAdminister(seat: Seat): void {
  if (!holdsWholeRole(seat)) throw new Refused('not-permitted', '利用者名を扱えるのは、組織全体の役割を持つ人です。')
}

/** The accounts of the organisation, without anything of a password. */
export async function accountRows(seat: Seat): Promise<AccountRow[]> {
  mayAdminister(seat)
  const rows = await seat.db.selectFrom('account').select(['id', 'person', 'username', 'locked_until', 'last_sign_in_at', 'temporary_until', 'must_change', 'stopped_at', 'stopped_because']).where('org', '=', seat.org).orderBy('username').execute()
  return rows.map((row) => ({
    id: row.id, person: row.person, username: row.username, lastSignInAt: row.last_sign_in_at?.toISOString() ?? null, lockedUntil: row.locked_until !== null && row.locked_until > seat.now ? row.locked_until.toISOString() : null, stoppedBecause: row.stopped_because,
    state: row.stopped_at ? '停止' : row.locked_until !== null && row.locked_until > seat.now ? '失敗による停止' : row.temporary_until ? '仮パスワード' : row.must_change ? '変更待ち' : '使用中',
  }))
}

/** A user name for a person with a temporary password, which is returned once and kept nowhere. */
export async function openAccount(seat: Seat, input: { readonly person: string; readonly username: string }): Promise<{ id: string; password: string }> {
  mayAdminister(seat)
  if (!seat.organisation.people.has(input.person)) throw refuseField('person', 'この職員は見つかりません。')
  const password = generatePassword()
  const until = await temporaryUntil(seat)
  const id = await seat.db.transaction().execute(async (tx) => {
    const made = await insertAccount(tx, seat.org, { ...input, password_hash: await hashPassword(password), temporary_until: until, must_change: true })
    await appendEvidence(tx, { org: seat.org, actor: personOf(seat), act: '利用者名の交付', subject: `account/${made}`, after: { person: input.person, username: input.username, until }, clauses: temporaryClauses(seat), at: seat.now })
    return made
  })
  return { id, password }
}

/** Only a temporary password is ever issued; nobody chooses or sees somebody else's. Ends what is open under the old one. */
export async function issuePassword(seat: Seat, sessions: Sessions, account: string): Promise<{ password: string }> {
  const password = generatePassword()
  const until = await temporaryUntil(seat)
  await onAccount(seat, account, '仮パスワードの発行', { until }, temporaryClauses(seat), async (tx, row) => {
    if (row.stopped_at) throw new Refused('conflict', '止められている利用者名です。先に再開してください。')
    await tx.insertInto('former_password').values({ org: seat.org, account, password_hash: row.password_hash, until: seat.now }).execute()
    await tx.updateTable('account').set({ password_hash: await hashPassword(password), must_change: true, temporary_until: until, failed: 0, locked_until: null }).where('org', '=', seat.org).where('id', '=', account).execute()
    await notify(tx, seat, [row.person], { title: '仮パスワードが発行されました。頼んでいないときは、情報管理担当に知らせてください。', link: '/me/security', about: `account/${account}` })
  })
  await sessions.endOf(seat.org, account)
  return { password }
}

/** Lets a locked person in again before the time is over; who did it and why stays in the evidence. */
export async function releaseLock(seat: Seat, account: string, reason: string): Promise<void> {
  const settings = await identitySettings(seat.db, seat.org, seat.now)
  const clauses = identityRefusals(seat.book, 'identities.sign-in/failures', { locked: true }, settings).flatMap(({ cites }) => cites)
  await onAccount(seat, account, 'サインインの停止の解除', { reason, minutes: figure(settings, LOCK_MINUTES) }, clauses, async (tx, row) => {
    if (row.locked_until === null || row.locked_until <= seat.now) throw new Refused('conflict', 'この利用者名は、失敗による停止の間ではありません。')
    await tx.updateTable('account').set({ failed: 0, locked_until: null }).where('org', '=', seat.org).where('id', '=', account).execute()
  })
}

/** Stops a user name for good or until it is taken up again; what is open under it ends at once. */
export async function stopAccount(seat: Seat, sessions: Sessions, account: string, reason: string): Promise<void> {
  const clauses = identityRefusals(seat.book, 'identities.session/in-service', { stopped: true, serving: true }, {}).flatMap(({ cites }) => cites)
  await onAccount(seat, account, '利用者名の停止', { reason }, clauses, async (tx) => {
    await tx.updateTable('account').set({ stopped_at: seat.now, stopped_because: reason }).where('org', '=', seat.org).where('id', '=', account).execute()
  })
  await sessions.endOf(seat.org, account)
}
/** Takes a stopped user name up again, with a temporary password. */
export async function resumeAccount(seat: Seat, sessions: Sessions, account: string): Promise<{ password: string }> {
  await onAccount(seat, account, '利用者名の再開', {}, [], async (tx) => {
    await tx.updateTable('account').set({ stopped_at: null, stopped_because: null }).where('org', '=', seat.org).where('id', '=', account).execute()
  })
  return issuePassword(seat, sessions, account)
}

const temporaryUntil = async (seat: Seat): Promise<Date> => new Date(seat.now.getTime() + figure(await identitySettings(seat.db, seat.org, seat.now), TEMPORARY_DAYS) * 86_400_000)
const temporaryClauses = (seat: Seat) => identityRefusals(seat.book, 'identities.session/temporary', { mustChange: true }, {}).flatMap(({ cites }) => cites)

interface Locked { readonly person: string; readonly password_hash: string; readonly locked_until: Date | null; readonly stopped_at: Date | null }
async function onAccount(seat: Seat, account: string, act: string, after: object, clauses: readonly ClauseId[], change: (tx: Tx, row: Locked) => Promise<void>): Promise<void> {
  mayAdminister(seat)
  await seat.db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('account').select(['person', 'password_hash', 'locked_until', 'stopped_at']).where('org', '=', seat.org).where('id', '=', account).forUpdate().executeTakeFirst()
    if (!row) throw new Refused('not-found', 'この利用者名は見つかりません。')
    if (row.person === personOf(seat)) throw new Refused('not-permitted', '自分の利用者名は、ほかの管理する人が扱います。パスワードは「サインインと安全」で変更できます。')
    await change(tx, row)
    await appendEvidence(tx, { org: seat.org, actor: personOf(seat), act, subject: `account/${account}`, after, clauses, at: seat.now })
  })
}
