import { sql } from 'kysely'
import type { Clock } from '../engine/clock.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Store } from '../store/database.ts'
import { passwordMatches, prepareForUnknown } from './password.ts'
import { NOBODYS_ORG } from './session.ts'

export const MOST_FAILURES = 10
export const LOCKED_MINUTES = 15
const WRONG = '利用者名かパスワードが違います。'
const LOCKED = `続けて${MOST_FAILURES}回間違えたため、${LOCKED_MINUTES}分間サインインできません。時間をおいてから、もう一度お試しください。`
const MOST_REMEMBERED = 10_000

interface AccountRow { org: number; id: string; person: string; password_hash: string; last_sign_in_at: Date | null }
export interface SignedIn { readonly org: number; readonly account: string; readonly person: string; readonly previousSignInAt: Date | null }
export interface Credentials { readonly username: string; readonly password: string }

/**
 * Checks name and password. Each attempt is counted before the password is looked at, so attempts at the same moment cannot pass the limit together. Throws
 * `Refused`: not-signed-in for a wrong name or password (the same words and the same work for both), too-many-attempts while locked.
 */
export function openSignIn(store: Store, clock: Clock): (credentials: Credentials) => Promise<SignedIn> {
  const unknownNames = new Map<string, { failed: number; until: number }>()
  void prepareForUnknown()
  return async ({ username, password }) => {
    const name = username.trim().toLowerCase()
    const now = clock.now()
    const { rows: [account] } = await sql<AccountRow>`select org, id::text, person::text, password_hash, last_sign_in_at from account_for_sign_in(${name})`.execute(store.of(NOBODYS_ORG))
    const counted = await countAttempt(store, account ?? NOBODY, now)
    const attempt = account ? counted : countUnknown(unknownNames, name, now.getTime())
    const matches = await passwordMatches(account?.password_hash, password)
    if (attempt === 'locked') throw new Refused('too-many-attempts', LOCKED)
    if (account && !matches && attempt === 'last') await noteLock(store, account, now)
    if (!account || !matches) throw new Refused('not-signed-in', WRONG)
    await welcome(store, account, now)
    return { org: account.org, account: account.id, person: account.person, previousSignInAt: account.last_sign_in_at }
  }
}

/** Its attempts are counted like anybody's, in no row, so that the statements are the same. */
const NOBODY = { org: NOBODYS_ORG, id: '0' }
type Attempt = 'locked' | 'free' | 'last'
async function countAttempt(store: Store, account: Pick<AccountRow, 'org' | 'id'>, now: Date): Promise<Attempt> {
  const counted = await store.of(account.org).updateTable('account').set({
    failed: sql`case when locked_until is null then failed + 1 else 1 end`,
    locked_until: sql`case when locked_until is null and failed + 1 >= ${MOST_FAILURES} then ${new Date(now.getTime() + LOCKED_MINUTES * 60_000)}::timestamptz end`,
  }).where('org', '=', account.org).where('id', '=', account.id).where((by) => by.or([by('locked_until', 'is', null), by('locked_until', '<=', now)])).returning('locked_until').executeTakeFirst()
  return counted === undefined ? 'locked' : counted.locked_until === null ? 'free' : 'last'
}
const noteLock = (store: Store, account: AccountRow, now: Date): Promise<void> =>
  appendEvidence(store.of(account.org), { org: account.org, actor: null, act: 'サインインの停止', subject: `account/${account.id}`, after: { minutes: LOCKED_MINUTES }, clauses: [], at: now })

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

async function welcome(store: Store, account: AccountRow, now: Date): Promise<void> {
  await store.of(account.org).transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ failed: 0, locked_until: null, last_sign_in_at: now }).where('org', '=', account.org).where('id', '=', account.id).execute()
    await appendEvidence(tx, { org: account.org, actor: account.person, act: 'サインイン', subject: `account/${account.id}`, clauses: [], at: now })
  })
}
