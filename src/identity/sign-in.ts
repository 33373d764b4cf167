import { sql } from 'kysely'
import { takeSeat } from '../acts/world.ts'
import type { World } from '../acts/world.ts'
import { FAILURES, LOCK_MINUTES } from '../engine/sign-in/admission.ts'
import type { Shown } from '../engine/sign-in/factors.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Store } from '../store/database.ts'
import { tellOfLock } from './lock-notice.ts'
import { passwordMatches, prepareForUnknown } from './password.ts'
import { NOBODYS_ORG } from './session.ts'
import { identitySettings } from './settings.ts'
import type { Settings } from '../engine/setting.ts'
import { figure } from '../engine/setting.ts'

/** Where the organisation sets nothing else. */
export const MOST_FAILURES = Number(FAILURES.value)
export const LOCKED_MINUTES = Number(LOCK_MINUTES.value)
const WRONG = '利用者名かパスワードが違います。'
/** 前提: says no figure and no clause, so that nobody learns from it whether the name exists and in which organisation. */
export const LOCKED = '続けて間違えたため、しばらくサインインできません。時間をおくか、情報管理担当に解除を頼んでください。'
const EXPIRED = '仮パスワードの期限が過ぎています。もう一度、仮パスワードの発行を頼んでください。'
const MOST_REMEMBERED = 10_000
/** A failure is answered no sooner, so that the trace it leaves where the name exists cannot be timed. */
export const FAILURE_MS = 150
export const waitAtLeast = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })

interface AccountRow { org: number; id: string; person: string; password_hash: string; last_sign_in_at: Date | null; last_sign_out_at: Date | null; temporary_until: Date | null; must_change: boolean; stopped_at: Date | null }
export interface SignedIn { readonly org: number; readonly account: string; readonly person: string; readonly previousSignInAt: Date | null; readonly previousSignOutAt: Date | null; readonly mustChange: boolean; readonly stopped: boolean; /** What this attempt was counted as. */ readonly attempt: Attempt }
export interface Credentials { readonly username: string; readonly password: string }

/**
 * Checks name and password. Each attempt is counted before the password is looked at, so attempts at the same moment cannot pass the limit together. Throws
 * `Refused`: not-signed-in for a wrong name or password (the same words and the same work for both), too-many-attempts while locked.
 */
export function openSignIn(world: World): (credentials: Credentials) => Promise<SignedIn> {
  const { store, clock } = world
  const unknownNames = new Map<string, { failed: number; until: number }>()
  void prepareForUnknown()
  return async ({ username, password }) => {
    const name = username.trim().toLowerCase()
    const now = clock.now()
    const answered = waitAtLeast(FAILURE_MS)
    const { rows: [account] } = await sql<AccountRow>`select org, id::text, person::text, password_hash, last_sign_in_at, last_sign_out_at, temporary_until, must_change, stopped_at from account_for_sign_in(${name})`.execute(store.of(NOBODYS_ORG))
    const { org } = account ?? NOBODY
    const settings = await identitySettings(store.of(org), org, now)
    const counted = await countAttempt(store, account ?? NOBODY, now, settings)
    const attempt = account ? counted : countUnknown(unknownNames, name, now.getTime())
    const matches = await passwordMatches(account?.password_hash, password)
    if (attempt === 'locked') throw new Refused('too-many-attempts', LOCKED)
    if (account && !matches) await noteFailure(world, account, attempt, settings)
    if (!account || !matches) {
      await answered
      throw new Refused('not-signed-in', WRONG)
    }
    if (account.temporary_until !== null && account.temporary_until <= now) throw new Refused('not-signed-in', EXPIRED)
    return { org: account.org, account: account.id, person: account.person, previousSignInAt: account.last_sign_in_at, previousSignOutAt: account.last_sign_out_at, mustChange: account.must_change, stopped: account.stopped_at !== null, attempt }
  }
}

/** Its attempts are counted like anybody's, in no row, so that the statements are the same. */
const NOBODY = { org: NOBODYS_ORG, id: '0' }
export type Attempt = 'locked' | 'free' | 'last'
export async function countAttempt(store: Store, account: Pick<AccountRow, 'org' | 'id'>, now: Date, settings: Settings): Promise<Attempt> {
  const until = new Date(now.getTime() + figure(settings, LOCK_MINUTES) * 60_000)
  const counted = await store.of(account.org).updateTable('account').set({
    failed: sql`case when locked_until is null then failed + 1 else 1 end`,
    locked_until: sql`case when locked_until is null and failed + 1 >= ${figure(settings, FAILURES)} then ${until}::timestamptz end`,
  }).where('org', '=', account.org).where('id', '=', account.id).where((by) => by.or([by('locked_until', 'is', null), by('locked_until', '<=', now)])).returning('locked_until').executeTakeFirst()
  return counted === undefined ? 'locked' : counted.locked_until === null ? 'free' : 'last'
}
/** Takes the count of one attempt back, and the lock where it was this one's: its password was right, and what is still to be shown counts by itself. */
export async function uncountAttempt(store: Store, account: Pick<AccountRow, 'org' | 'id'>, attempt: Attempt): Promise<void> {
  await store.of(account.org).updateTable('account').set({ failed: sql`greatest(failed - 1, 0)`, ...(attempt === 'last' ? { locked_until: null } : {}) }).where('org', '=', account.org).where('id', '=', account.id).execute()
}
/** Every failure leaves a trace; the one that locks is told to the person and to who looks after the accounts. */
export async function noteFailure(world: World, account: Pick<AccountRow, 'org' | 'id' | 'person'>, attempt: Attempt, settings: Settings): Promise<void> {
  const seat = await takeSeat(world, account.org, null)
  await seat.db.transaction().execute(async (tx) => {
    await appendEvidence(tx, { org: account.org, actor: null, act: 'サインインの失敗', subject: `account/${account.id}`, clauses: [], at: seat.now })
    if (attempt === 'last') await tellOfLock(tx, seat, { account: account.id, person: account.person, settings })
  })
}

/** Names that do not exist are locked alike: nobody learns from the lock which names there are. */
function countUnknown(names: Map<string, { failed: number; until: number }>, name: string, now: number): Attempt {
  const found = names.get(name)
  if (found && found.until > now) return 'locked'
  const failed = (found && found.until === 0 ? found.failed : 0) + 1
  names.delete(name)
  if (names.size >= MOST_REMEMBERED) names.delete(names.keys().next().value!)
  names.set(name, { failed, until: failed >= MOST_FAILURES ? now + LOCKED_MINUTES * 60_000 : 0 })
  return 'free'
}

/** What a sign-in that was let in leaves behind. */
export async function welcome(world: World, { org, account, person }: SignedIn, address: string, shown: readonly Shown[]): Promise<void> {
  const now = world.clock.now()
  await world.store.of(org).transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ failed: 0, locked_until: null, last_sign_in_at: now }).where('org', '=', org).where('id', '=', account).execute()
    await appendEvidence(tx, { org, actor: person, act: 'サインイン', subject: `account/${account}`, after: { address, shown }, clauses: [], at: now })
  })
}
