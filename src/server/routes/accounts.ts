import { LENGTH } from '../../engine/sign-in/password.ts'
import { accountRows, issuePassword, openAccount, releaseLock, resumeAccount, stopAccount } from '../../identity/administration.ts'
import { resetFactors } from '../../identity/factor-loss.ts'
import { reportLeak } from '../../identity/leak.ts'
import { endOwnSession, ownSessions } from '../../identity/own-sessions.ts'
import { limitsOf, sessionFacts } from '../../identity/session.ts'
import { identitySettings } from '../../identity/settings.ts'
import { retirePerson } from '../../acts/transfers.ts'
import { Refused } from '../../engine/refused.ts'
import { namesIn } from '../../store/names.ts'
import type { Handlers } from '../handlers.ts'
import { COOKIE } from '../session.ts'
import { figure } from '../../engine/setting.ts'

/** 自分のサインインと、利用者名の管理。 */
export const accountHandlers: Handlers = {
  security: async ({ seat, session, request }) => {
    const { username } = await seat.db.selectFrom('account').select('username').where('org', '=', seat.org).where('id', '=', session.account).executeTakeFirstOrThrow()
    const { signIn, signOut } = await sessionFacts(seat.db, request.cookies[COOKIE] ?? '')
    const { idleMs, longestMs } = await limitsOf(seat.world.store, seat.org, seat.now)
    const settings = await identitySettings(seat.db, seat.org, seat.now)
    return {
      username, lastSignInAt: signIn?.toISOString() ?? null, lastSignOutAt: signOut?.toISOString() ?? null, sessions: await ownSessions(seat, session),
      idleMinutes: idleMs / 60_000, longestHours: longestMs / 3_600_000, shortestPassword: figure(settings, LENGTH),
    }
  },
  reportLeak: async ({ seat, session, sessions, body }) => { await reportLeak(seat, sessions, session, body.circumstances); return { ok: true } },
  endSession: async ({ seat, session, sessions, params }) => { await endOwnSession(seat, sessions, session, params['id'] ?? ''); return { ok: true } },
  accounts: async ({ seat }) => {
    const names = namesIn(seat.organisation)
    return { rows: (await accountRows(seat)).map((row) => ({ ...row, person: names.person(row.person) })) }
  },
  retirePerson: async ({ seat, params, body }) => {
    const person = params['id'] ?? ''
    if (!seat.organisation.people.has(person)) throw new Refused('not-found', 'この職員は見つかりません。')
    return { duties: (await retirePerson(seat, { person, lastDay: body.lastDay })).duties }
  },
  openAccount: ({ seat, body }) => openAccount(seat, body),
  issuePassword: ({ seat, sessions, params }) => issuePassword(seat, sessions, params['id'] ?? ''),
  resetFactors: async ({ seat, sessions, params, body }) => { await resetFactors(seat, sessions, params['id'] ?? '', body.reason); return { ok: true } },
  releaseLock: async ({ seat, params, body }) => { await releaseLock(seat, params['id'] ?? '', body.reason); return { ok: true } },
  stopAccount: async ({ seat, sessions, params, body }) => { await stopAccount(seat, sessions, params['id'] ?? '', body.reason); return { ok: true } },
  resumeAccount: ({ seat, sessions, params }) => resumeAccount(seat, sessions, params['id'] ?? ''),
}
