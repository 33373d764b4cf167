import type { FastifyRequest } from 'fastify'
import type { RouteContract, RouteName } from '../contract/routes.ts'

/** Requests a minute by what they cost. 前提: a person at work is far below; what a program takes out or puts in without end is above. */
export const PER_MINUTE = { /** From one address; a whole office may share one. */ 'sign-in': 120, /** Guesses at the own password, from one session. */ secret: 30, upload: 120, file: 120 } as const
export type RateClass = keyof typeof PER_MINUTE

const SIGNS_IN: readonly RouteName[] = ['signIn', 'showCode', 'askPasskey', 'showPasskey']
/** Null: only the limit of all requests. */
export function rateClassOf(name: RouteName, contract: RouteContract): RateClass | null {
  if (SIGNS_IN.includes(name)) return 'sign-in'
  if (name === 'changePassword') return 'secret'
  if (contract.method === 'POST' && /multipart/.test(contract.summary)) return 'upload'
  return contract.file === undefined ? null : 'file'
}

interface Limited { readonly rateLimit?: { readonly max: number; readonly timeWindow: number; readonly keyGenerator?: (request: FastifyRequest) => string } }
/** The limit of a route beside the one of all requests, which may be lower (`most`). */
export function limitOf(name: RouteName, contract: RouteContract, most: number): Limited {
  const found = rateClassOf(name, contract)
  if (found === null) return {}
  return { rateLimit: { max: Math.min(PER_MINUTE[found], most), timeWindow: 60_000, ...(found === 'sign-in' ? { keyGenerator: (request) => request.ip } : {}) } }
}
