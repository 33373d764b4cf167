import { Refused } from '../engine/refused.ts'
import type { z } from 'zod'
import type { problem } from '../contract/shapes.ts'
import { ERRORS } from './errors/catalogue.ts'
import type { ErrorCode } from './errors/catalogue.ts'

/** RFC 9457 problem details as the API sends them. */
export type Problem = z.infer<typeof problem> & { readonly instance?: string }

/** Anything thrown on the way to an answer, as a problem. A defect of the program gets the id under which it was logged and no other word of it. */
export function problemFor(error: unknown, id: string): Problem {
  if (error instanceof Refused) return fromRefusal(error)
  const code = codeOf(error)
  if (code !== 'internal') return problemOf(code)
  return { ...problemOf('internal', `${ERRORS.internal.happened}番号 ${id} を添えて、情報管理担当に知らせてください。`), instance: id }
}

export function problemOf(code: ErrorCode, detail?: string): Problem {
  const { status, title, happened, remedy } = ERRORS[code]
  return { type: `/errors/${code}`, title, status, detail: detail ?? `${happened}${remedy}` }
}

function fromRefusal({ code, refusals, message }: Refused): Problem {
  const clauses = [...new Set(refusals.flatMap(({ cites }) => cites))]
  return {
    ...problemOf(code, message === '' ? undefined : message), ...(clauses.length > 0 ? { clauses } : {}),
    ...(refusals.length > 0 ? { errors: refusals.map(({ field, message: words, cites }) => ({ field, message: words, cites: [...cites] })) } : {}),
  }
}

/** 由来: PostgreSQL 18 文書 付録A. What the user's own values can cause is never a 5xx. */
const DATABASE_CODES: readonly (readonly [start: string, code: ErrorCode])[] = [
  ['23505', 'conflict'], ['23P01', 'conflict'], ['23001', 'conflict'], ['40', 'conflict'], ['55P03', 'conflict'], ['57014', 'unavailable'], ['22', 'invalid-input'], ['23', 'invalid-input'],
  ['54', 'invalid-input'], ['08', 'unavailable'], ['53', 'unavailable'], ['57P', 'unavailable'],
]
const FASTIFY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media', FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported-media', FST_ERR_CTP_BODY_TOO_LARGE: 'too-large', FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_PARTS_LIMIT: 'too-large', FST_FILES_LIMIT: 'too-large', FST_FIELDS_LIMIT: 'too-large', FST_PROTO_VIOLATION: 'unreadable-request', ECONNREFUSED: 'unavailable', ECONNRESET: 'unavailable', EPIPE: 'unavailable', ENOTFOUND: 'unavailable',
}
/** What pg says, without a code, of a connection that broke under a statement or before it. */
const BROKEN_CONNECTION = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Cannot use a pool after)/
function codeOf(error: unknown): ErrorCode {
  const { code, statusCode, message } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; statusCode?: unknown; message?: unknown }
  if (code === undefined && typeof message === 'string' && BROKEN_CONNECTION.test(message)) return 'unavailable'
  if (typeof code === 'string') {
    if (FASTIFY_CODES[code]) return FASTIFY_CODES[code]
    if (/^[0-9A-Z]{5}$/.test(code)) return DATABASE_CODES.find(([start]) => code.startsWith(start))?.[1] ?? 'internal'
  }
  if (statusCode === 413) return 'too-large'
  if (statusCode === 415) return 'unsupported-media'
  if (statusCode === 429) return 'too-many-attempts'
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? 'unreadable-request' : 'internal'
}
