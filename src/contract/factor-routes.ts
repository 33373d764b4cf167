import { z } from 'zod'
import { because } from './identity-shapes.ts'
import type { RouteContract } from './routes.ts'
import { id, longText } from './shapes.ts'

const define = <const R extends { readonly [name: string]: RouteContract }>(routes: R): R => routes
const ok = z.object({ ok: z.literal(true) })
const step = z.enum(['factor', 'enrol']).nullable()
const code = z.string().min(1, { error: '符号を入力してください。' }).max(40)
const name = z.string().trim().min(1, { error: '見分けるための名前を入力してください。' }).max(60, { error: '60文字以内で入力してください。' })
/** The own password again; not asked of whoever must enrol to go on. */
const current = z.string().max(200).optional()
/** What the browser's own interface of passkeys wants and answers; checked by the library that verifies it. */
const webauthn = z.looseObject({})
/** The row of the register of cards it is on. */
const card = id.optional()
const codes = z.array(z.string()).nullable()
const enrolled = z.object({ codes, step })

/** サインインの段と、認証手段（認証アプリ・パスキー・回復用の符号）. */
export const FACTOR_ROUTES = define({
  signInStep: {
    method: 'GET', path: '/api/session', summary: 'サインインがどこまで進んだか、次に何を示せるか', open: true, reply: z.object({
      signedIn: z.boolean(), step, mustChange: z.boolean(), methods: z.object({ code: z.boolean(), passkey: z.boolean(), recovery: z.boolean() }), provider: z.string().nullable(),
    }),
  },
  showCode: { method: 'POST', path: '/api/session/code', summary: 'もう一つの要素として、認証アプリか回復用の符号を示す', body: z.strictObject({ code }), reply: z.object({ ok: z.literal(true), step }) },
  askPasskey: { method: 'POST', path: '/api/session/passkey-challenge', summary: 'パスキーでのサインインを始める（ブラウザーに求めること）', open: true, body: z.strictObject({}), reply: webauthn },
  showPasskey: { method: 'POST', path: '/api/session/passkey', summary: 'パスキーで示す（それだけで、または途中のサインインの続きとして）', open: true, body: z.strictObject({ response: webauthn }), reply: z.object({ ok: z.literal(true), step }) },
  askProvider: { method: 'POST', path: '/api/session/oidc', summary: '組織の認証基盤（OpenID Connect）でのサインインを始める', open: true, body: z.strictObject({}), reply: z.object({ /** Where the browser goes. */ url: z.string() }) },
  fromProvider: { method: 'GET', path: '/api/session/oidc/callback', summary: '組織の認証基盤から戻る。画面へ送り返す（302）', open: true, file: 'text/html' },
  factors: {
    method: 'GET', path: '/api/me/factors', summary: '自分の認証手段', reply: z.object({
      rows: z.array(z.object({ id: z.string(), kind: z.enum(['totp', 'passkey']), name: z.string(), createdAt: z.string(), usedAt: z.string().nullable(), stopped: z.boolean() })), codesLeft: z.number(), step, needed: z.boolean(), /** What of the register of cards one holds and may use. */ cards: z.array(z.object({ id: z.string(), number: z.string() })),
    }),
  },
  startTotp: { method: 'POST', path: '/api/me/totp', summary: '認証アプリの登録を始める（秘密とQRコードは一度だけ返る）', body: z.strictObject({ name, current, card }), reply: z.object({ id: z.string(), secret: z.string(), qr: z.object({ side: z.number(), path: z.string() }) }) },
  finishTotp: { method: 'POST', path: '/api/me/totp/:id/confirmation', summary: '認証アプリの最初の符号で登録を終える（回復用の符号は一度だけ返る）', body: z.strictObject({ code }), reply: enrolled },
  startPasskey: { method: 'POST', path: '/api/me/passkeys/challenge', summary: 'パスキーの登録を始める（ブラウザーに求めること）', body: z.strictObject({ current }), reply: webauthn },
  finishPasskey: { method: 'POST', path: '/api/me/passkeys', summary: 'パスキーを登録する（回復用の符号は一度だけ返る）', body: z.strictObject({ name, response: webauthn, card }), reply: enrolled },
  dropFactor: { method: 'POST', path: '/api/me/factors/:id/removal', summary: '自分の認証手段を外す', body: z.strictObject({ current: z.string().max(200) }), reply: ok },
  loseFactor: { method: 'POST', path: '/api/me/factors/:id/loss', summary: '認証手段の紛失を知らせる（直ちに使えなくなり、すべてのサインインが終わる）', body: z.strictObject({ circumstances: longText.min(1, { error: '気付いたことを書いてください。' }) }), reply: ok },
  renewRecoveryCodes: { method: 'POST', path: '/api/me/recovery-codes', summary: '回復用の符号を作り直す（一度だけ返る）', body: z.strictObject({ current: z.string().max(200) }), reply: z.object({ codes: z.array(z.string()) }) },
  resetFactors: { method: 'POST', path: '/api/accounts/:id/factor-reset', summary: '職員の認証手段をすべて外す（本人に知らせ、証跡に残す）', body: because, reply: ok },
})
