import type { FastifyReply, FastifyRequest } from 'fastify'
import type { World } from '../../acts/world.ts'
import { Refused } from '../../engine/refused.ts'
import { changeOwnPassword } from '../../identity/own-password.ts'
import { signOut } from '../../identity/own-sessions.ts'
import { openSignIn } from '../../identity/sign-in.ts'
import type { Credentials, SignedIn } from '../../identity/sign-in.ts'
import type { Provider } from '../../identity/provider.ts'
import type { Sessions } from '../../identity/session.ts'
import { refuseUnfinished, takeStep } from '../../identity/steps.ts'
import type { Vault } from '../../identity/vault.ts'
import type { RouteName } from '../../contract/routes.ts'
import { ERRORS, isErrorCode } from '../errors/catalogue.ts'
import { COOKIE, dropToken, originOf, sessionOf, setToken } from '../session.ts'
import { STEP_HANDLERS } from './steps.ts'

/** What a route gets that works before (or without) a sign-in, or that sets the cookie. */
export interface OpenCall { readonly world: World; readonly sessions: Sessions; readonly secure: boolean; readonly baseUrl: string; readonly vault: Vault; readonly provider: (Provider & { readonly name: string }) | null; readonly request: FastifyRequest; readonly reply: FastifyReply; readonly body: unknown }

const signIns = new WeakMap<World, (credentials: Credentials) => Promise<SignedIn>>()
function signInOf(world: World) {
  let found = signIns.get(world)
  if (!found) signIns.set(world, (found = openSignIn(world)))
  return found
}

/** サインイン・サインアウト・誤りの説明。 */
export const OPEN_HANDLERS: { readonly [N in RouteName]?: (call: OpenCall) => Promise<unknown> } = {
  ...STEP_HANDLERS,
  signIn: async ({ world, sessions, secure, request, reply, body }) => {
    const found = await signInOf(world)(body as Credentials)
    const { token, step } = await takeStep(world, sessions, found, originOf(request), { shown: ['password'] })
    const old = request.cookies[COOKIE]
    if (old !== undefined) await sessions.end(old)
    setToken(reply, token, secure)
    return { ok: true, step }
  },
  signOut: async ({ world, sessions, secure, request, reply }) => {
    const token = request.cookies[COOKIE]
    if (token !== undefined) await signOut(world, sessions, token)
    dropToken(reply, secure)
    return { ok: true }
  },
  changePassword: async ({ world, sessions, secure, request, reply, body }) => {
    const session = await sessionOf(request, sessions)
    if (session.step === 'factor') await refuseUnfinished(world, session)
    await changeOwnPassword(world, sessions, session, body as { current: string; password: string })
    setToken(reply, await sessions.begin({ ...session, previousSignInAt: null }, originOf(request)), secure)
    return { ok: true }
  },
  errorPage: async ({ request }) => {
    const { code } = request.params as { code: string }
    if (!isErrorCode(code)) throw new Refused('not-found', 'その誤りの説明はありません。')
    return { code, ...ERRORS[code] }
  },
}
