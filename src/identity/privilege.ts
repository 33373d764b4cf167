import { verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import { notify } from '../acts/notices.ts'
import { personOf } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import { LOCK_MINUTES } from '../engine/sign-in/admission.ts'
import { PRIVILEGED_FAILURES, PRIVILEGED_IDLE, PRIVILEGED_LENGTH, PRIVILEGED_MINUTES } from '../engine/sign-in/privilege.ts'
import type { Refusal } from '../engine/definition.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { OrgDb } from '../store/database.ts'
import { passwordMatches } from './password.ts'
import { holdsWholeRole } from './reading.ts'
import { identityRefusals } from './refusals.ts'
import type { Session } from './session.ts'
import { identitySettings } from './settings.ts'
import type { Settings } from '../engine/setting.ts'
import { figure } from '../engine/setting.ts'

/*
 * 特権. Whoever holds a role of the whole organisation works as an ordinary user until he takes the privilege up with its own password, for a short time, in one session (docs/readings/0721).
 * 前提: it is looked up in the database at each privileged act, so that it is over in every process at once.
 */
export interface PrivilegeState {
  /** Could this person take it up at all? */
  readonly may: boolean
  readonly passwordSet: boolean
  /** ISO times: it ends then in any case, and then when no privileged act comes before. Null: not taken up. */
  readonly until: string | null
  readonly idleUntil: string | null
  readonly now: string
  readonly shortestPassword: number
}

const minutesMs = (settings: Settings, one: Parameters<typeof figure>[1]): number => figure(settings, one) * 60_000

export async function privilegeOf(seat: Seat, session: Session): Promise<PrivilegeState> {
  const settings = await identitySettings(seat.db, seat.org, seat.now)
  const account = await seat.db.selectFrom('account').select(sql<boolean>`privileged_hash is not null`.as('is_set')).where('org', '=', seat.org).where('id', '=', session.account).executeTakeFirst()
  const row = await seat.db.selectFrom('session').select(['elevated_until', 'elevated_seen_at']).where('org', '=', seat.org).where('id', '=', session.id).executeTakeFirst()
  const idleUntil = row?.elevated_seen_at ? new Date(row.elevated_seen_at.getTime() + minutesMs(settings, PRIVILEGED_IDLE)) : null
  const holds = row?.elevated_until && idleUntil && row.elevated_until > seat.now && idleUntil > seat.now
  return { may: holdsWholeRole(seat), passwordSet: account?.is_set === true, until: holds ? row.elevated_until!.toISOString() : null, idleUntil: holds ? idleUntil.toISOString() : null, now: seat.now.toISOString(), shortestPassword: figure(settings, PRIVILEGED_LENGTH) }
}

/**
 * Before a privileged act: whoever could take the privilege up must have done so, and lately used it. An ordinary user passes: what he may do is for the act itself to say. Throws `Refused` (privilege-required).
 */
export async function requirePrivilege(seat: Seat, session: Session): Promise<void> {
  if (!holdsWholeRole(seat)) return
  const settings = await identitySettings(seat.db, seat.org, seat.now)
  const used = await seat.db.updateTable('session').set({ elevated_seen_at: seat.now }).where('org', '=', seat.org).where('id', '=', session.id)
    .where('elevated_until', '>', seat.now).where('elevated_seen_at', '>', new Date(seat.now.getTime() - minutesMs(settings, PRIVILEGED_IDLE))).executeTakeFirst()
  if (used.numUpdatedRows === 0n) throw new Refused('privilege-required', identityRefusals(seat.book, 'identities.privilege/', { held: false }, settings))
}

/** Takes the privilege up in this session. A wrong password is counted and, after few, stops the privilege for a while. */
export async function takePrivilege(seat: Seat, session: Session, password: string): Promise<PrivilegeState> {
  const settings = await identitySettings(seat.db, seat.org, seat.now)
  const { hash, setAt } = await rightPassword(seat, session, settings, password)
  const tooOld = identityRefusals(seat.book, 'identities.privileged-password-age/', { days: hash === null ? 0 : Math.floor((seat.now.getTime() - setAt!.getTime()) / 86_400_000) }, settings)
  if (tooOld.length > 0) throw new Refused('invalid-input', tooOld)
  const until = new Date(seat.now.getTime() + minutesMs(settings, PRIVILEGED_MINUTES))
  await seat.db.transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ privileged_failed: 0, privileged_locked_until: null }).where('org', '=', seat.org).where('id', '=', session.account).execute()
    await tx.updateTable('session').set({ elevated_until: until, elevated_seen_at: seat.now }).where('org', '=', seat.org).where('id', '=', session.id).execute()
    await appendEvidence(tx, { org: seat.org, actor: personOf(seat), act: '特権の取得', subject: `account/${session.account}`, after: { until }, clauses: clausesOf(seat), at: seat.now })
  })
  return privilegeOf(seat, session)
}

/** Gives it back before its time. */
export async function dropPrivilege(seat: Seat, session: Session): Promise<void> {
  await seat.db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('session').set({ elevated_until: null, elevated_seen_at: null }).where('org', '=', seat.org).where('id', '=', session.id).where('elevated_until', 'is not', null).executeTakeFirst()
    if (numUpdatedRows > 0n) await appendEvidence(tx, { org: seat.org, actor: personOf(seat), act: '特権の返上', subject: `account/${session.account}`, clauses: clausesOf(seat), at: seat.now })
  })
}
const clausesOf = (seat: Seat) => identityRefusals(seat.book, 'identities.privilege/', { held: false }, {}).flatMap(({ cites }) => cites)

/** The kept text of the privileged password that was given rightly. Each attempt is counted before it is looked at. */
async function rightPassword(seat: Seat, session: Session, settings: Settings, password: string): Promise<{ readonly hash: string | null; readonly setAt: Date | null }> {
  if (!holdsWholeRole(seat)) throw new Refused('not-permitted', '特権を取れるのは、組織全体の役割を持つ人です。')
  await countPrivilegedAttempt(seat, session, settings)
  const row = await seat.db.selectFrom('account').select(['privileged_hash', 'privileged_set_at']).where('org', '=', seat.org).where('id', '=', session.account).executeTakeFirstOrThrow()
  if (row.privileged_hash === null) throw refuseField('password', '特権のパスワードがまだありません。「サインインと安全」で決めてください。')
  if (!await passwordMatches(row.privileged_hash, password)) {
    await noteWrong(seat, session)
    throw refuseField('password', '特権のパスワードが違います。')
  }
  return { hash: row.privileged_hash, setAt: row.privileged_set_at }
}

/** 前提: counted first, so that attempts at the same moment cannot pass the limit together. Throws `Refused` (too-many-attempts) while it is stopped. */
export async function countPrivilegedAttempt(seat: Seat, session: Session, settings: Settings): Promise<void> {
  const until = new Date(seat.now.getTime() + minutesMs(settings, LOCK_MINUTES))
  const counted = await seat.db.updateTable('account').set({
    privileged_failed: sql`case when privileged_locked_until is null then privileged_failed + 1 else 1 end`,
    privileged_locked_until: sql`case when privileged_locked_until is null and privileged_failed + 1 >= ${figure(settings, PRIVILEGED_FAILURES)} then ${until}::timestamptz end`,
  }).where('org', '=', seat.org).where('id', '=', session.account).where((by) => by.or([by('privileged_locked_until', 'is', null), by('privileged_locked_until', '<=', seat.now)])).executeTakeFirst()
  if (counted.numUpdatedRows === 0n) throw new Refused('too-many-attempts', `特権のパスワードを続けて${figure(settings, PRIVILEGED_FAILURES)}回間違えたため、${figure(settings, LOCK_MINUTES)}分間は特権を取れません。`)
}
export async function noteWrong(seat: Seat, session: Session): Promise<void> {
  await appendEvidence(seat.db, { org: seat.org, actor: personOf(seat), act: '特権のパスワードの誤り', subject: `account/${session.account}`, clauses: [], at: seat.now })
}

/** Is the password the one by which this person takes the privilege up? */
export async function isPrivilegedPassword(db: OrgDb, org: number, account: string, password: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('privileged_hash').where('org', '=', org).where('id', '=', account).executeTakeFirst()
  return row?.privileged_hash ? verify(row.privileged_hash, password).catch(() => false) : false
}

/** For who lost his: the next is set anew with the general password. Never one's own, and what is taken up ends. */
export async function resetPrivilegedPassword(seat: Seat, account: string): Promise<void> {
  if (!holdsWholeRole(seat)) throw new Refused('not-permitted', '利用者名を扱えるのは、組織全体の役割を持つ人です。')
  await seat.db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('account').select('person').where('org', '=', seat.org).where('id', '=', account).forUpdate().executeTakeFirst()
    if (!row) throw new Refused('not-found', 'この利用者名は見つかりません。')
    if (row.person === personOf(seat)) throw new Refused('not-permitted', '自分の利用者名は、ほかの管理する人が扱います。')
    await tx.updateTable('account').set({ privileged_hash: null, privileged_set_at: null, privileged_failed: 0, privileged_locked_until: null }).where('org', '=', seat.org).where('id', '=', account).execute()
    await tx.updateTable('session').set({ elevated_until: null, elevated_seen_at: null }).where('org', '=', seat.org).where('account', '=', account).execute()
    await appendEvidence(tx, { org: seat.org, actor: personOf(seat), act: '特権のパスワードの取消し', subject: `account/${account}`, clauses: [], at: seat.now })
    await notify(tx, seat, [row.person], { title: '特権のパスワードが取り消されました。頼んでいないときは、情報管理担当に知らせてください。', link: '/me/security', about: `account/${account}` })
  })
}

/** What of a new general password is refused because the privileged one is the same. */
export async function sameAsPrivileged(db: OrgDb, seat: Seat, account: string, password: string): Promise<Refusal[]> {
  const general = await isPrivilegedPassword(db, seat.org, account, password)
  return identityRefusals(seat.book, 'identities.privileged-password/general', { general }, {})
}
