import { takeSeat } from '../acts/world.ts'
import type { Seat, World } from '../acts/world.ts'
import type { Shown } from '../engine/sign-in/factors.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { factorRows } from './factors.ts'
import { looksLikeRecovery, takeRecoveryCode } from './recovery.ts'
import { identityRefusals } from './refusals.ts'
import { sessionFacts } from './session.ts'
import type { Origin, Session, Sessions } from './session.ts'
import { identitySettings } from './settings.ts'
import { countAttempt, FAILURE_MS, LOCKED, noteFailure, waitAtLeast } from './sign-in.ts'
import type { Attempt, SignedIn } from './sign-in.ts'
import { takeStep } from './steps.ts'
import type { Showing, Stepped } from './steps.ts'
import { takeTotp } from './totp.ts'
import type { Vault } from './vault.ts'

const WRONG = '符号が違うか、時間が過ぎています。認証アプリに今出ている6桁か、回復用の符号を入力してください。'
/** A sign-in that was begun, and the token it goes by. */
export interface Begun { readonly session: Session; readonly token: string; readonly from: Origin }

/** Takes the code of an app or a recovery code as the second factor. Counted like a password: wrong codes lock. Throws `Refused`. */
export async function showCode(world: World, sessions: Sessions, vault: Vault, begun: Begun, code: string): Promise<Stepped> {
  return showSecond(world, sessions, begun, async (seat) => {
    const { account } = begun.session
    if (looksLikeRecovery(code)) return await takeRecoveryCode(seat.db, seat, account, code) ? { shown: ['recovery'] } : undefined
    const apps = (await factorRows(seat.db, seat.org, account)).filter(({ kind, confirmed }) => kind === 'totp' && confirmed)
    const typed = code.normalize('NFKC').replace(/\s/g, '')
    const app = await takeTotp(seat.db, seat, vault, apps.filter(({ stopped }) => !stopped), typed)
    if (app) return { shown: ['totp'], factor: app.id }
    return await takeTotp(seat.db, seat, vault, apps.filter(({ stopped }) => stopped), typed) && 'stopped'
  })
}

/** The same for anything else that shows a second factor: `look` says what was shown, that it was reported lost, or undefined where it shows nothing. */
export async function showSecond(world: World, sessions: Sessions, { session, token, from }: Begun, look: (seat: Seat) => Promise<Showing | 'stopped' | undefined>): Promise<Stepped> {
  if (session.step !== 'factor') throw new Refused('conflict', 'もう一つの要素は、いまは求められていません。')
  const seat = await takeSeat(world, session.org, session.person)
  const settings = await identitySettings(seat.db, seat.org, seat.now)
  const answered = waitAtLeast(FAILURE_MS)
  const attempt = await countAttempt(world.store, { org: session.org, id: session.account }, seat.now, settings)
  if (attempt === 'locked') throw new Refused('too-many-attempts', LOCKED)
  const showing = await look(seat)
  if (!showing || showing === 'stopped') {
    await noteFailure(world, { org: session.org, id: session.account, person: session.person }, attempt, settings)
    await answered
    throw showing ? new Refused('not-permitted', identityRefusals(seat.book, 'identities.factors/in-use', { stopped: true }, settings)) : refuseField('code', WRONG)
  }
  const found = await signedInAgain(seat, session, token, attempt)
  await sessions.end(token)
  return takeStep(world, sessions, found, from, { ...showing, shown: together(session.shown, showing.shown) })
}

/** What was known of the person when he began, as of now. */
export async function signedInAgain(seat: Seat, session: Session, token: string, attempt: Attempt): Promise<SignedIn> {
  const account = await seat.db.selectFrom('account').select(['must_change', 'stopped_at']).where('org', '=', session.org).where('id', '=', session.account).executeTakeFirstOrThrow()
  const { signIn, signOut } = await sessionFacts(seat.db, token)
  return { org: session.org, account: session.account, person: session.person, previousSignInAt: signIn, previousSignOutAt: signOut, mustChange: account.must_change, stopped: account.stopped_at !== null, attempt }
}

/** 前提: codes that were shown for an earlier step still count; nothing is counted twice. */
export const together = (before: readonly Shown[], now: readonly Shown[]): Shown[] => [...new Set([...before, ...now])]
