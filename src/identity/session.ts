import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Clock } from '../engine/clock.ts'
import type { Shown } from '../engine/sign-in/factors.ts'
import type { Setting } from '../engine/definition.ts'
import { IDLE_MINUTES, LONGEST_HOURS } from '../engine/sign-in/admission.ts'
import type { OrgDb, Store } from '../store/database.ts'
import { identitySettings } from './settings.ts'
import { figure } from '../engine/setting.ts'

/** Whose browser it is. */
export interface Session {
  readonly org: number; readonly person: string; readonly account: string; readonly id: string
  /** Nothing but changing the password may be done. */
  readonly mustChange: boolean
  /** Nothing but showing, or enrolling, a second factor may be done. */
  readonly step: Step | null
  readonly shown: readonly Shown[]
}
export type Step = 'factor' | 'enrol'
/** From where and with what somebody signs in. */
export interface Origin { readonly address: string; readonly device: string }

/** In which a sign-in that was begun must be finished. */
const STEP_MS = 10 * 60_000
const SEEN_EVERY_MS = 60_000
/** A session ended elsewhere (another process, the database) is noticed after this long. */
const RECHECK_MS = 10_000
const MOST_REMEMBERED = 20_000
/** No organisation has this number: a connection that works for it sees no rows, only the two functions that answer before sign-in. */
export const NOBODYS_ORG = 0
/** The state of a row of the register of cards in which what is on it may be used. */
export const CARD_IN_USE = '使用中'
const NOWHERE: Origin = { address: '', device: '' }

interface Remembered { readonly session: Session; readonly endsAt: number; readonly idleMs: number; seenAt: number; writtenAt: number; checkedAt: number }
interface SessionRow { id: string; org: number; account: string; created_at: Date; seen_at: Date; step: Step | null; shown: Shown[]; factor: string | null }
interface Beginning { readonly org: number; readonly account: string; readonly previousSignInAt: Date | null; readonly previousSignOutAt?: Date | null; readonly step?: Step | null; readonly shown?: readonly Shown[]; readonly factor?: string | null }

export interface Sessions {
  /** Begins a session; the token goes to the browser and is kept nowhere else. */
  begin(input: Beginning, origin?: Origin): Promise<string>
  /** The session of a token, or undefined when there is none or its time is over. */
  find(token: string): Promise<Session | undefined>
  end(token: string): Promise<void>
  /** Ends the sessions of an account at once: one of them, all but one, or all. Returns how many. */
  endOf(org: number, account: string, which?: { readonly only?: string; readonly except?: string }): Promise<number>
  /** What is remembered of an organisation's sessions is asked of the database again before it counts: something they rest on has changed. */
  recheck(org: number): void
  /** Whether the token was lately found good; asks nobody. */
  remembers(token: string): boolean
}

/** Sessions in the database (SHA-256 of the token only), with a short memory so that not every request asks for them. */
export function openSessions(store: Store, clock: Clock): Sessions {
  const remembered = new Map<string, Remembered>()
  const forget = async (key: string, org: number) => {
    remembered.delete(key)
    await store.of(org).deleteFrom('session').where('token_hash', '=', Buffer.from(key, 'hex')).execute()
  }
  return {
    async begin({ org, account, previousSignInAt, previousSignOutAt = null, step = null, shown = ['password'], factor = null }, origin = NOWHERE) {
      const token = randomBytes(32).toString('base64url')
      const now = clock.now()
      const db = store.of(org)
      const { longestMs } = await limitsOf(store, org, now)
      await db.deleteFrom('session').where('account', '=', account).where('created_at', '<', new Date(now.getTime() - longestMs)).execute()
      await db.insertInto('session').values({ token_hash: hashOf(token), org, account, created_at: now, seen_at: now, previous_sign_in_at: previousSignInAt, previous_sign_out_at: previousSignOutAt, address: origin.address, device: origin.device, step, shown: [...shown], factor }).execute()
      return token
    },
    async find(token) {
      if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined
      const key = hashOf(token).toString('hex')
      const now = clock.now().getTime()
      const known = remembered.get(key)
      const current = known && now - known.checkedAt < RECHECK_MS ? known : await recall(store, key, now, known)
      if (!current) {
        remembered.delete(key)
        return undefined
      }
      if (now >= current.endsAt || now - current.seenAt >= current.idleMs) {
        await forget(key, current.session.org)
        return undefined
      }
      current.seenAt = now
      if (now - current.writtenAt >= SEEN_EVERY_MS) {
        current.writtenAt = now
        await store.of(current.session.org).updateTable('session').set({ seen_at: new Date(now) }).where('token_hash', '=', Buffer.from(key, 'hex')).execute()
      }
      if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!)
      remembered.set(key, current)
      return current.session
    },
    recheck(org) { for (const [key, one] of remembered) if (one.session.org === org) remembered.set(key, { ...one, checkedAt: 0 }) },
    remembers: (token) => remembered.has(hashOf(token).toString('hex')),
    async end(token) {
      const found = await this.find(token)
      if (found) await forget(hashOf(token).toString('hex'), found.org)
    },
    async endOf(org, account, { only, except } = {}) {
      const ended = await store.of(org).deleteFrom('session').where('org', '=', org).where('account', '=', account)
        .$if(only !== undefined, (query) => query.where('id', '=', only!)).$if(except !== undefined, (query) => query.where('id', '<>', except!)).returning('token_hash').execute()
      for (const { token_hash: hash } of ended) remembered.delete(hash.toString('hex'))
      return ended.length
    },
  }
}

async function recall(store: Store, key: string, now: number, known: Remembered | undefined): Promise<Remembered | undefined> {
  const { rows: [row] } = await sql<SessionRow>`select * from session_for_token(${Buffer.from(key, 'hex')})`.execute(store.of(NOBODYS_ORG))
  if (!row) return undefined
  const account = await store.of(row.org).selectFrom('account').select(['person', 'must_change', 'stopped_at']).where('org', '=', row.org).where('id', '=', row.account).executeTakeFirst()
  if (!account || account.stopped_at !== null || (row.factor !== null && await isStopped(store, row.org, row.factor))) return undefined
  const { idleMs, longestMs } = await limitsOf(store, row.org, new Date(now))
  return {
    session: { org: row.org, person: account.person, account: row.account, id: String(row.id), mustChange: account.must_change, step: row.step, shown: row.shown },
    endsAt: row.created_at.getTime() + (row.step === 'factor' ? STEP_MS : longestMs), idleMs,
    seenAt: Math.max(row.seen_at.getTime(), known?.seenAt ?? 0), writtenAt: row.seen_at.getTime(), checkedAt: now,
  }
}

/** The authenticator a session began with has been reported lost, or taken away. */
async function isStopped(store: Store, org: number, factor: string): Promise<boolean> {
  const found = await store.of(org).selectFrom('factor as f').leftJoin('item as i', (join) => join.onRef('i.org', '=', 'f.org').onRef('i.id', '=', 'f.card')).select(['f.card', 'f.stopped_at', 'i.state']).where('f.org', '=', org).where('f.id', '=', factor).executeTakeFirst()
  return !found || found.stopped_at !== null || (found.card !== null && found.state !== CARD_IN_USE)
}

/** Minutes without a request and hours since signing in, as the organisation sets them. 読み: 規程は時間を定めないので既定は当方の値。 */
export async function limitsOf(store: Store, org: number, now: Date): Promise<{ idleMs: number; longestMs: number }> {
  const settings = await identitySettings(store.of(org), org, now)
  const positive = (one: Setting): number => (figure(settings, one) > 0 ? figure(settings, one) : Number(one.value))
  return { idleMs: positive(IDLE_MINUTES) * 60_000, longestMs: positive(LONGEST_HOURS) * 3_600_000 }
}

/** When the person signed in and out before this session, for him to notice a stranger. */
export async function sessionFacts(db: OrgDb, token: string): Promise<{ signIn: Date | null; signOut: Date | null }> {
  const row = await db.selectFrom('session').select(['previous_sign_in_at', 'previous_sign_out_at']).where('token_hash', '=', hashOf(token)).executeTakeFirst()
  return { signIn: row?.previous_sign_in_at ?? null, signOut: row?.previous_sign_out_at ?? null }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
