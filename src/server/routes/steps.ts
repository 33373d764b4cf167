import type { FastifyRequest } from 'fastify'
import { takeSeat } from '../../acts/world.ts'
import { makeQrCode, qrOutline } from '../../documents/qr-code.ts'
import { mustShowTwo } from '../../engine/sign-in/factors.ts'
import { Refused } from '../../engine/refused.ts'
import { checkOwnPassword, dropFactor, finishTotp, goOn, noteEnrolment, refuseTooMany, renewRecoveryCodes, seatToEnrol, startTotp } from '../../identity/enrolment.ts'
import { cardFor, factorRows, meansOf, ownCards } from '../../identity/factors.ts'
import { reportFactorLoss } from '../../identity/factor-loss.ts'
import { askForSignIn, signInWithPasskey } from '../../identity/passkey-sign-in.ts'
import { askForPasskey, keepPasskey, siteOf } from '../../identity/passkeys.ts'
import { codesLeft } from '../../identity/recovery.ts'
import { showCode } from '../../identity/second-factor.ts'
import type { Begun } from '../../identity/second-factor.ts'
import { identitySettings } from '../../identity/settings.ts'
import { refuseUnfinished, rolesHeld } from '../../identity/steps.ts'
import type { Stepped } from '../../identity/steps.ts'
import { giveTicket, takeTicket } from '../../identity/tickets.ts'
import { namesIn } from '../../store/names.ts'
import { COOKIE, dropToken, originOf, sessionOf, setTicket, setToken, TICKET } from '../session.ts'
import type { OpenCall } from './open.ts'

type Handler = (call: OpenCall) => Promise<unknown>
const ENROL = 'passkey-enrol'

/** The sign-in that was begun with this cookie; throws where there is none. */
async function begunOf({ sessions, request }: OpenCall): Promise<Begun> {
  return { session: await sessionOf(request, sessions), token: request.cookies[COOKIE]!, from: originOf(request) }
}
function stepped({ reply, secure }: OpenCall, { token, step }: Stepped): { ok: true; step: Stepped['step'] } {
  setToken(reply, token, secure)
  return { ok: true, step }
}
async function enrolled(call: OpenCall, begun: Begun, by: 'totp' | 'passkey', { factor, codes }: { readonly factor: string; readonly codes: string[] | null }) {
  const next = await goOn(call.world, call.sessions, begun, by, factor)
  if (next) setToken(call.reply, next.token, call.secure)
  return { codes, step: next?.step ?? null }
}
const idIn = (request: FastifyRequest): string => {
  const { id } = request.params as { id: string }
  if (!/^[1-9]\d{0,17}$/.test(id)) throw new Refused('not-found', 'この認証手段は見つかりません。')
  return id
}

const signInStep: Handler = async ({ world, sessions, request, provider }) => {
  const token = request.cookies[COOKIE]
  const session = token === undefined ? undefined : await sessions.find(token)
  const means = session?.step === 'factor' ? await meansOf(world.store.of(session.org), session.org, session.account) : undefined
  return { signedIn: session !== undefined, step: session?.step ?? null, mustChange: session?.mustChange ?? false, methods: { code: means?.totp ?? false, passkey: means?.passkey ?? false, recovery: means?.recovery ?? false }, provider: provider?.name ?? null }
}

const askProvider: Handler = async ({ world, provider, reply, secure }) => {
  if (!provider) throw new Refused('not-found', '組織の認証基盤は使っていません。利用者名とパスワードでサインインしてください。')
  const { url, ticket } = await provider.begin(world)
  setTicket(reply, ticket, secure)
  return { url }
}
/** Comes back from another site, so it answers with a page of ours, never with a problem. */
const fromProvider: Handler = async (call) => {
  const { world, sessions, provider, request, reply, secure } = call
  const old = request.cookies[COOKIE]
  try {
    if (!provider) throw new Refused('not-found', '')
    const next = await provider.finish(world, sessions, { url: request.url, ticket: request.cookies[TICKET], from: originOf(request) })
    if (old !== undefined) await sessions.end(old)
    setToken(reply, next.token, secure)
    return reply.redirect(next.step === 'factor' ? '/sign-in/step' : '/')
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return reply.redirect(`/sign-in?failed=${error.code === 'not-signed-in' ? 'unknown' : error.code === 'not-permitted' ? 'refused' : 'provider'}`)
  }
}

const factors: Handler = async (call) => {
  const { session } = await begunOf(call)
  await refuseUnfinished(call.world, session, { enrolling: true })
  const seat = await takeSeat(call.world, session.org, session.person)
  const rows = await factorRows(seat.db, seat.org, session.account)
  return {
    rows: rows.filter(({ confirmed }) => confirmed).map(({ id, kind, name, createdAt, usedAt, stopped }) => ({ id, kind, name, createdAt: createdAt.toISOString(), usedAt: usedAt?.toISOString() ?? null, stopped })),
    codesLeft: await codesLeft(seat.db, seat.org, session.account), step: session.step, cards: await ownCards(seat.db, seat.org, session.person),
    needed: mustShowTwo(await identitySettings(seat.db, seat.org, seat.now), rolesHeld(seat)),
  }
}

const beginTotp: Handler = async (call) => {
  const { name, current, card } = call.body as { name: string; current?: string; card?: string }
  const { session } = await begunOf(call)
  const offer = await startTotp(await seatToEnrol(call.world, session, current), call.vault, session, { name, card })
  return { id: offer.id, secret: offer.secret, qr: qrOutline(makeQrCode(offer.uri)) }
}
const endTotp: Handler = async (call) => {
  const begun = await begunOf(call)
  await refuseUnfinished(call.world, begun.session, { enrolling: true })
  const seat = await takeSeat(call.world, begun.session.org, begun.session.person)
  return enrolled(call, begun, 'totp', await finishTotp(seat, call.vault, begun.session, { id: idIn(call.request), code: (call.body as { code: string }).code }))
}

const beginPasskey: Handler = async (call) => {
  const { session } = await begunOf(call)
  const seat = await seatToEnrol(call.world, session, (call.body as { current?: string }).current)
  await refuseTooMany(seat, session)
  const { username } = await seat.db.selectFrom('account').select('username').where('org', '=', seat.org).where('id', '=', session.account).executeTakeFirstOrThrow()
  const options = await askForPasskey(seat, siteOf(call.baseUrl), { account: session.account, username, name: namesIn(seat.organisation).person(session.person).name })
  setTicket(call.reply, await giveTicket(call.world, ENROL, { challenge: options.challenge, session: session.id }), call.secure)
  return options
}
const endPasskey: Handler = async (call) => {
  const begun = await begunOf(call)
  await refuseUnfinished(call.world, begun.session, { enrolling: true })
  const { name, response, card } = call.body as { name: string; response: unknown; card?: string }
  const kept = await takeTicket<{ challenge: string; session: string }>(call.world, ENROL, call.request.cookies[TICKET])
  if (kept?.session !== begun.session.id) throw new Refused('conflict', '時間が過ぎたか、ほかの画面で始められました。パスキーの登録を初めからやり直してください。')
  const seat = await takeSeat(call.world, begun.session.org, begun.session.person)
  const made = await seat.db.transaction().execute(async (tx) => {
    const factor = await keepPasskey(tx, seat, siteOf(call.baseUrl), begun.session.account, { name, challenge: kept.challenge, response, card: await cardFor(tx, seat.org, begun.session.person, card) })
    return { factor, codes: await noteEnrolment(tx, seat, begun.session, { kind: 'パスキー', name }) }
  })
  return enrolled(call, begun, 'passkey', made)
}

/** Only in a session that owes nothing, with the password again. */
async function sureOf(call: OpenCall) {
  const begun = await begunOf(call)
  await refuseUnfinished(call.world, begun.session)
  const seat = await takeSeat(call.world, begun.session.org, begun.session.person)
  const { current } = call.body as { current?: string }
  if (current !== undefined) await checkOwnPassword(seat, begun.session, current)
  return { ...begun, seat }
}

/** サインインの段と、自分の認証手段。Cookie を付け替えるので、ここで答える。 */
export const STEP_HANDLERS = {
  signInStep,
  showCode: async (call: OpenCall) => stepped(call, await showCode(call.world, call.sessions, call.vault, await begunOf(call), (call.body as { code: string }).code)),
  askPasskey: async ({ world, sessions, request, reply, secure, baseUrl }: OpenCall) => {
    const token = request.cookies[COOKIE]
    const { options, ticket } = await askForSignIn(world, siteOf(baseUrl), token === undefined ? undefined : await sessions.find(token))
    setTicket(reply, ticket, secure)
    return options
  },
  showPasskey: async (call: OpenCall) => {
    const { world, sessions, request, baseUrl } = call
    const token = request.cookies[COOKIE]
    const session = token === undefined ? undefined : await sessions.find(token)
    const from = originOf(request)
    return stepped(call, await signInWithPasskey(world, sessions, siteOf(baseUrl), { begun: session && { session, token: token!, from }, from, ticket: request.cookies[TICKET], response: (call.body as { response: unknown }).response }))
  },
  askProvider, fromProvider, factors, startTotp: beginTotp, finishTotp: endTotp, startPasskey: beginPasskey, finishPasskey: endPasskey,
  dropFactor: async (call: OpenCall) => { const { seat, session } = await sureOf(call); await dropFactor(seat, session, idIn(call.request)); return { ok: true } },
  loseFactor: async (call: OpenCall) => {
    const { seat, session } = await sureOf(call)
    await reportFactorLoss(seat, call.sessions, session, { factor: idIn(call.request), circumstances: (call.body as { circumstances: string }).circumstances })
    dropToken(call.reply, call.secure)
    return { ok: true }
  },
  renewRecoveryCodes: async (call: OpenCall) => { const { seat, session } = await sureOf(call); return { codes: await renewRecoveryCodes(seat, session) } },
}
