import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Origin, Session, Sessions } from '../identity/session.ts'
import { Refused } from '../engine/refused.ts'
import { problemOf } from './problems.ts'
import type { Problem } from './problems.ts'

export const COOKIE = 'sekisho'
/** Its name on the wire: under https one that no other host and no plain http can set. 由来: RFC 6265bis §4.1.3.2. */
export const cookieName = (secure: boolean): string => (secure ? `__Host-${COOKIE}` : COOKIE)
/** From here on the session stands under COOKIE alone, whatever else was sent under that name. */
export function readToken(request: FastifyRequest, secure: boolean): void {
  if (secure) request.cookies = { ...request.cookies, [COOKIE]: request.cookies[cookieName(true)] }
}
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** The session of the request's cookie; throws `Refused` where there is none. */
export async function sessionOf(request: FastifyRequest, sessions: Sessions): Promise<Session> {
  const token = request.cookies[COOKIE]
  const found = token === undefined ? undefined : await sessions.find(token)
  if (found) return found
  throw new Refused('not-signed-in', token === undefined ? 'サインインしてください。' : '時間が過ぎたため、サインアウトしました。もう一度サインインしてください。')
}

export const originOf = (request: FastifyRequest): Origin => ({ address: request.ip, device: String(request.headers['user-agent'] ?? '').slice(0, 200) })

/** `secure` where the address people use is https. */
export function setToken(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(cookieName(secure), token, { httpOnly: true, sameSite: 'lax', secure, path: '/' })
}
export function dropToken(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(cookieName(secure), { httpOnly: true, sameSite: 'lax', secure, path: '/' })
}

/** What a browser was asked during a sign-in is answered from the same browser. Lax: an answer may come back by way of another site. */
export const TICKET = 'sekisho-step'
export function setTicket(reply: FastifyReply, ticket: string, secure: boolean): void {
  reply.setCookie(TICKET, ticket, { httpOnly: true, sameSite: 'lax', secure, path: '/api', maxAge: 600 })
}

/**
 * Why a request that changes something does not come from our own pages, or null. 由来: Fetch Metadata Request Headers (W3C), RFC 6454 (Origin). The header x-sekisho
 * cannot be set by a form or from another origin without our consent, which is never given.
 */
export function foreignness(request: FastifyRequest, baseUrl: string): Problem | null {
  if (SAFE_METHODS.includes(request.method)) return null
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const ours = request.headers['x-sekisho'] === '1' && (site === undefined || site === 'same-origin') && (origin === undefined || isOurOrigin(origin, request.headers.host, baseUrl))
  return ours ? null : problemOf('foreign-origin')
}
function isOurOrigin(origin: string, host: string | undefined, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  return new URL(origin).origin === new URL(baseUrl).origin || new URL(origin).host === host
}
