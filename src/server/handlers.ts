import type { FastifyRequest } from 'fastify'
import type { Seat } from '../acts/world.ts'
import type { Session, Sessions } from '../identity/session.ts'
import type { BodyOf, QueryOf, ReplyOf, RouteName } from '../contract/routes.ts'

/** What a handler gets: who acts where, and the checked parts of the request. */
export interface Call<N extends RouteName> {
  readonly seat: Seat
  readonly params: { readonly [name: string]: string }
  readonly query: QueryOf<N>
  readonly body: BodyOf<N>
  /** For uploads only. */
  readonly request: FastifyRequest
  /** The session it comes in, and all of them: for what ends sessions. */
  readonly session: Session
  readonly sessions: Sessions
}
/** A file instead of JSON: bytes, or a stream for large ones. `inline` opens in the browser, else it is saved under `name`. */
export interface FileReply { readonly file: Uint8Array | AsyncIterable<Uint8Array | string>; readonly type: string; readonly name: string; readonly inline?: boolean }

/**
 * The handlers of one noun, in src/server/routes/<noun>.ts. They read and act through src/acts and src/store and throw `Refused`; they know no HTTP status.
 */
export type Handlers = { readonly [N in RouteName]?: (call: Call<N>) => Promise<ReplyOf<N> | FileReply> }
