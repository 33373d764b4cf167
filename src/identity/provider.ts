import { sql } from 'kysely'
import * as oidc from 'openid-client'
import type { World } from '../acts/world.ts'
import { Refused } from '../engine/refused.ts'
import type { Shown } from '../engine/sign-in/factors.ts'
import { appendEvidence } from '../evidence/append.ts'
import { NOBODYS_ORG } from './session.ts'
import type { Origin, Sessions } from './session.ts'
import type { SignedIn } from './sign-in.ts'
import { takeStep } from './steps.ts'
import type { Stepped } from './steps.ts'
import { giveTicket, takeTicket } from './tickets.ts'

/** How a provider of identities is reached and what its words mean; see src/server/oidc-config.ts. */
export interface ProviderSettings { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly organisation: string; readonly claim: string; readonly strong: readonly string[] }
export interface Provider {
  /** Where the browser is sent, and the ticket under which it comes back, once. */
  begin(world: World): Promise<{ readonly url: string; readonly ticket: string }>
  /** Takes the answer it brings back. Throws `Refused`: conflict where the provider said no or the answer is not ours, not-signed-in where nobody of the organisation has that name. */
  finish(world: World, sessions: Sessions, back: { readonly url: string; readonly ticket: string | undefined; readonly from: Origin }): Promise<Stepped>
}
interface Asked { readonly state: string; readonly nonce: string; readonly verifier: string }
const PURPOSE = 'oidc'
const TIMEOUT_SECONDS = 10
const AWAY = '組織の認証基盤につながりません。しばらくしてからもう一度行うか、利用者名とパスワードでサインインしてください。'
const FALSE = '組織の認証基盤での確認が済まなかったか、時間が過ぎました。もう一度行ってください。'
const NOBODY = '組織の認証基盤の利用者名が、この製品に登録されていません。所属の情報管理担当に知らせてください。'

/** 由来: OpenID Connect Core 1.0 §3.1 (authorization code), RFC 7636 (PKCE S256). State, nonce and verifier are kept here and given to nobody; the signature of the identity is checked with the provider's keys. */
export function openProvider(settings: ProviderSettings, baseUrl: string): Provider {
  const callback = new URL('/api/session/oidc/callback', baseUrl).href
  let known: Promise<oidc.Configuration> | undefined
  const reach = async (): Promise<oidc.Configuration> => {
    known ??= oidc.discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, { execute: [oidc.enableNonRepudiationChecks, ...(settings.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])], timeout: TIMEOUT_SECONDS })
    return known.catch(() => {
      known = undefined
      throw new Refused('conflict', AWAY, [])
    })
  }
  return {
    async begin(world) {
      const config = await reach()
      const asked: Asked = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      const url = oidc.buildAuthorizationUrl(config, { redirect_uri: callback, scope: 'openid profile', state: asked.state, nonce: asked.nonce, code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier), code_challenge_method: 'S256' })
      return { url: url.href, ticket: await giveTicket(world, PURPOSE, asked) }
    },
    async finish(world, sessions, { url, ticket, from }) {
      const asked = await takeTicket<Asked>(world, PURPOSE, ticket)
      if (!asked) throw new Refused('conflict', FALSE)
      const tokens = await oidc.authorizationCodeGrant(await reach(), new URL(url, callback), { pkceCodeVerifier: asked.verifier, expectedState: asked.state, expectedNonce: asked.nonce, idTokenExpected: true })
        .catch((error: unknown) => { throw error instanceof Refused ? error : new Refused('conflict', FALSE) })
      const claims = tokens.claims()!
      const found = await ownerOf(world, settings, String(claims[settings.claim] ?? ''), from)
      return takeStep(world, sessions, found, from, { shown: shownBy(claims, settings.strong) })
    },
  }
}

/** 由来: RFC 8176. The methods that say which kind was shown; mfa says that it was more than one. */
const KINDS: { readonly [method: string]: string } = { pwd: '知識', pin: '知識', kba: '知識', otp: '所持', sms: '所持', tel: '所持', hwk: '所持', swk: '所持', sc: '所持', fpt: '存在', face: '存在', iris: '存在', retina: '存在', vbm: '存在' }
/** What somebody has shown to the provider, as it says itself; silence counts for one kind. */
export function shownBy(claims: { readonly [claim: string]: unknown }, strong: readonly string[]): Shown[] {
  const methods = Array.isArray(claims['amr']) ? claims['amr'].filter((one) => typeof one === 'string') : []
  const two = methods.includes('mfa') || new Set(methods.flatMap((one) => KINDS[one] ?? [])).size > 1 || (typeof claims['acr'] === 'string' && strong.includes(claims['acr']))
  return two ? ['oidc', 'oidc-second'] : ['oidc']
}

interface AccountRow { org: number; id: string; person: string; last_sign_in_at: Date | null; last_sign_out_at: Date | null; must_change: boolean; stopped_at: Date | null }
async function ownerOf(world: World, { organisation, issuer }: ProviderSettings, name: string, from: Origin): Promise<SignedIn> {
  const own = await world.store.owner.selectFrom('organisation').select('id').where('key', '=', organisation).executeTakeFirst()
  const { rows: [row] } = await sql<AccountRow>`select org, id::text, person::text, last_sign_in_at, last_sign_out_at, must_change, stopped_at from account_for_sign_in(${name.trim().toLowerCase()})`.execute(world.store.of(NOBODYS_ORG))
  if (own && row?.org === own.id) return { org: row.org, account: row.id, person: row.person, previousSignInAt: row.last_sign_in_at, previousSignOutAt: row.last_sign_out_at, mustChange: row.must_change, stopped: row.stopped_at !== null, attempt: 'free' }
  if (own) await appendEvidence(world.store.of(own.id), { org: own.id, actor: null, act: 'サインインの失敗', subject: 'account/', after: { provider: issuer, address: from.address }, clauses: [], at: world.clock.now() })
  throw new Refused('not-signed-in', NOBODY)
}
