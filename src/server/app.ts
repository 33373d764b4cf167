import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { takeSeat } from '../acts/world.ts'
import type { Seat, World } from '../acts/world.ts'
import { parseSituation } from '../engine/decision/situation.ts'
import { Refused } from '../engine/refused.ts'
import { conditionRefusals, currentConditions } from '../identity/conditions.ts'
import { openSessions } from '../identity/session.ts'
import type { Session, Sessions } from '../identity/session.ts'
import { openProvider } from '../identity/provider.ts'
import type { Provider } from '../identity/provider.ts'
import { requirePrivilege } from '../identity/privilege.ts'
import { identityRefusals } from '../identity/refusals.ts'
import { refuseUnfinished } from '../identity/steps.ts'
import { NO_VAULT } from '../identity/vault.ts'
import type { Vault } from '../identity/vault.ts'
import { compressJson } from './compression.ts'
import { ROUTES } from '../contract/routes.ts'
import type { RouteContract, RouteName } from '../contract/routes.ts'
import { checked } from './errors/input-check.ts'
import type { OidcConfig } from './oidc-config.ts'
import { isFileReply, sendFile } from './file-reply.ts'
import { HANDLERS } from './handler-list.ts'
import { serveOpenApi } from './openapi.ts'
import { problemFor, problemOf } from './problems.ts'
import type { Problem } from './problems.ts'
import { stopPreviews } from './revision-previews.ts'
import { OPEN_HANDLERS } from './routes/open.ts'
import { COOKIE, dropToken, foreignness, readToken, sessionOf } from './session.ts'
import { limitOf } from './rate-classes.ts'
import { serveWeb } from './static.ts'

const MB = 1024 * 1024
export interface AppOptions {
  /** The address people use; https makes the cookie secure. */
  readonly baseUrl?: string
  /** Folder of the built web UI. */
  readonly webRoot?: string
  /** Defects and warnings go to standard error as JSON from this level on; left out: nowhere. Requests, bodies and cookies are never logged. */
  readonly logLevel?: 'error' | 'warn' | 'info'
  /** Requests a minute from one session or address; 0: no limit. */
  readonly requestsPerMinute?: number
  /** Behind a proxy that sets X-Forwarded-*. */
  readonly behindProxy?: boolean
  /** Keeps the secrets of TOTP apps; left out: none can be enrolled. */
  readonly vault?: Vault
  /** A provider of identities that people may sign in with. */
  readonly oidc?: OidcConfig | null
}
/** What the loop that registers routes needs. */
interface House { readonly world: World; readonly sessions: Sessions; readonly baseUrl: string; readonly secure: boolean; readonly limited: boolean; readonly perMinute: number; readonly vault: Vault; readonly provider: (Provider & { readonly name: string }) | null }

/** The HTTP server: every route of the contract, the session, the web UI. Not listening yet. */
export async function buildApp(world: World, options: AppOptions = {}): Promise<FastifyInstance> {
  const baseUrl = options.baseUrl ?? 'http://localhost:8787'
  const house: House = { world, baseUrl, secure: baseUrl.startsWith('https:'), limited: options.requestsPerMinute !== 0, perMinute: options.requestsPerMinute ?? 3000, vault: options.vault ?? NO_VAULT, provider: options.oidc ? { ...openProvider(options.oidc, baseUrl), name: options.oidc.name } : null, sessions: openSessions(world.store, world.clock) }
  const app = fastify({
    bodyLimit: MB, trustProxy: options.behindProxy ?? false, genReqId: () => randomUUID(), routerOptions: { maxParamLength: 400 },
    logger: options.logLevel ? { level: options.logLevel, stream: process.stderr, serializers: { req: ({ method }) => ({ method }) } } : false,
    frameworkErrors: (error, request, reply) => { answerProblem(reply as unknown as FastifyReply, problemFor(error, request.id)) },
  })
  app.setErrorHandler((error, request, reply) => {
    const problem = problemFor(error, request.id)
    if (problem.status >= 500) request.log.error({ problem: request.id, method: request.method, route: request.routeOptions.url, error: describe(error) }, '処理できませんでした')
    return answerProblem(reply, problem)
  })
  app.addHook('onClose', () => stopPreviews(world))
  await app.register(cookie)
  app.addHook('onRequest', async (request) => { readToken(request, house.secure) })
  await app.register(helmet, { ...SECURITY, hsts: house.secure })
  await app.register(multipart, { limits: { fileSize: 10 * MB, files: 5, fields: 20, fieldSize: MB, parts: 25 } })
  await app.register(rateLimit, {
    global: house.limited, max: house.perMinute, timeWindow: 60_000, keyGenerator: (request) => keyOf(request, house.sessions),
    errorResponseBuilder: (_request, { ttl }) => new Refused('too-many-attempts', `短い時間に要求が多すぎます。${Math.max(1, Math.ceil(ttl / 1000))}秒ほど待ってから、もう一度行ってください。`),
  })
  readJsonStrictly(app)
  app.addHook('onSend', async (request, reply) => { if (request.url.startsWith('/api/')) withoutKeeping(reply) })
  compressJson(app)
  for (const [name, contract] of Object.entries(ROUTES) as [RouteName, RouteContract][]) registerRoute(app, house, name, contract)
  serveOpenApi(app)
  await serveWeb(app, options.webRoot)
  return app
}

/** Answers are kept by nobody, and a browser that is led to one saves it instead of showing it as a page of ours. */
function withoutKeeping(reply: FastifyReply): void {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  if (!reply.hasHeader('content-disposition')) reply.header('content-disposition', 'attachment; filename="api.json"')
}

/** One key per session that is known to be good; whoever invents cookies is counted by address. */
function keyOf(request: FastifyRequest, sessions: Sessions): string {
  const token = request.cookies[COOKIE]
  return token !== undefined && sessions.remembers(token) ? token : request.ip
}

const SECURITY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'blob:'], fontSrc: ["'self'"], connectSrc: ["'self'"], manifestSrc: ["'self'"], workerSrc: ["'self'"], mediaSrc: ["'self'", 'blob:'], frameSrc: ["'self'"], formAction: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
  },
  referrerPolicy: { policy: 'same-origin' as const }, crossOriginEmbedderPolicy: false, xFrameOptions: { action: 'deny' as const },
}

function registerRoute(app: FastifyInstance, house: House, name: RouteName, contract: RouteContract): void {
  app.route({
    method: contract.method, url: contract.path, config: house.limited ? limitOf(name, contract, house.perMinute) : {},
    handler: async (request, reply) => {
      const foreign = foreignness(request, house.baseUrl)
      if (foreign) return answerProblem(reply, foreign)
      const open = OPEN_HANDLERS[name]
      if (open && !contract.open && name !== 'signOut') await sessionOf(request, house.sessions)
      if (open) return open({ ...house, request, reply, body: contract.body ? checked(contract.body, request.body) : undefined })
      const { seat, session } = await seatOf(house, request, reply)
      const handler = HANDLERS[name] as ((call: unknown) => Promise<unknown>) | undefined
      if (!handler) return answerProblem(reply, problemOf('not-built'))
      if (contract.privileged) await requirePrivilege(seat, session)
      const call = { seat, request, session, sessions: house.sessions, params: paramsOf(name, request), query: contract.query ? checked(contract.query, request.query) : undefined, body: bodyOf(name, contract, request) }
      const answer = await handler(call)
      return isFileReply(answer) ? sendFile(reply, answer) : answer
    },
  })
}

async function seatOf({ world, sessions, secure }: House, request: FastifyRequest, reply: FastifyReply): Promise<{ seat: Seat; session: Session }> {
  const session = await sessionOf(request, sessions).catch((error: unknown) => {
    if (error instanceof Refused && request.cookies[COOKIE] !== undefined) dropToken(reply, secure)
    throw error
  })
  await refuseUnfinished(world, session)
  const seat = await takeSeat(world, session.org, session.person)
  if (!seat.organisation.people.has(session.person)) {
    await sessions.endOf(session.org, session.account)
    throw new Refused('not-signed-in', identityRefusals(seat.book, 'identities.session/in-service', { stopped: false, serving: false }, {}))
  }
  const elsewhere = conditionRefusals(seat, session.person, await currentConditions(seat), request.ip)
  if (elsewhere.length > 0) throw new Refused('not-signed-in', elsewhere)
  return { seat, session }
}

/** Ids in an address are numbers wherever the database wants numbers; anything else is simply not there. */
function paramsOf(name: RouteName, request: FastifyRequest): Record<string, string> {
  const params = request.params as Record<string, string>
  const isNumber = name === 'clause' || params['id'] === undefined || /^[1-9]\d{0,17}$/.test(params['id'])
  const isText = Object.values(params).every((value) => !value.includes('\0') && value.isWellFormed())
  if (!isNumber || !isText) throw new Refused('not-found', '見つかりません。一覧や検索から開き直してください。')
  return params
}

function bodyOf(name: RouteName, contract: RouteContract, request: FastifyRequest): unknown {
  if (!contract.body) return undefined
  if (name !== 'decide') return checked(contract.body, request.body)
  const found = parseSituation(request.body)
  if ('situation' in found) return found.situation
  throw new Refused('invalid-input', found.problems.slice(0, 100).map(({ path, message, allowed }) => ({ field: path.slice(0, 200), message: allowed ? `${message}（${allowed.join('、')}）` : message, cites: [] })))
}

/** JSON in UTF-8 and nothing else; an empty body is no body. */
function readJsonStrictly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined)
    try {
      void parse(request, new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer), done)
    } catch {
      done(Object.assign(new Error('not UTF-8'), { statusCode: 400 }))
    }
  })
}

const answerProblem = (reply: FastifyReply, problem: Problem): FastifyReply => reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
/** Enough to find a defect, without the values people entered: PostgreSQL puts them into `detail` and `where`. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error }
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string }
  return { name: error.name, message: error.message, code, constraint, table, stack: error.stack }
}
