import type { FastifyReply, FastifyRequest } from 'fastify'
import { takeSeat } from '../../acts/world.ts'
import type { World } from '../../acts/world.ts'
import { Refused } from '../../engine/refused.ts'
import { openSignIn } from '../../identity/sign-in.ts'
import type { Credentials, SignedIn } from '../../identity/sign-in.ts'
import type { Sessions } from '../../identity/session.ts'
import type { RouteName } from '../../contract/routes.ts'
import { ERRORS, isErrorCode } from '../errors/catalogue.ts'
import { COOKIE, dropToken, setToken } from '../session.ts'

/** What a route gets that works before (or without) a sign-in, or that sets the cookie. */
export interface OpenCall { readonly world: World; readonly sessions: Sessions; readonly secure: boolean; readonly request: FastifyRequest; readonly reply: FastifyReply; readonly body: unknown }

const signIns = new WeakMap<World, (credentials: Credentials) => Promise<SignedIn>>()
function signInOf(world: World) {
  let found = signIns.get(world)
  if (!found) signIns.set(world, (found = openSignIn(world.store, world.clock)))
  return found
}

/** サインイン・サインアウト・誤りの説明。 */
export const OPEN_HANDLERS: { readonly [N in RouteName]?: (call: OpenCall) => Promise<unknown> } = {
  signIn: async ({ world, sessions, secure, request, reply, body }) => {
    const found = await signInOf(world)(body as Credentials)
    const { organisation } = await takeSeat(world, found.org, found.person)
    if (!organisation.people.has(found.person)) throw new Refused('not-permitted', 'この職員は在職していないため、サインインできません。')
    const old = request.cookies[COOKIE]
    if (old !== undefined) await sessions.end(old)
    setToken(reply, await sessions.begin(found), secure)
    return { ok: true }
  },
  signOut: async ({ sessions, secure, request, reply }) => {
    const token = request.cookies[COOKIE]
    if (token !== undefined) await sessions.end(token)
    dropToken(reply, secure)
    return { ok: true }
  },
  errorPage: async ({ request }) => {
    const { code } = request.params as { code: string }
    if (!isErrorCode(code)) throw new Refused('not-found', 'その誤りの説明はありません。')
    return { code, ...ERRORS[code] }
  },
}
