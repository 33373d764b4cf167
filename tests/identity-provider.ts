// 試験のための小さな認証基盤（OpenID Connect）: 発見・許可・引換え・鍵。誰としてもサインインさせ、何を確かめたかを言われたとおりに言う。
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Says { readonly [claim: string]: unknown }
export interface TestProvider {
  readonly issuer: string
  /** What it says of whoever signs in next. */
  says: Says
  /** Spoils the next identity: signed by a stranger, of another sign-in, for somebody else. */
  spoils: 'signature' | 'nonce' | 'audience' | 'expiry' | null
  close(): Promise<void>
}
const CLIENT = { id: 'sekisho', secret: '試験の秘密' }
export const TEST_CLIENT = CLIENT
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function aProvider(): Promise<TestProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, { challenge: string; nonce: string; redirect: string }>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer)
    const json = (body: object, status = 200): void => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)) }
    if (url.pathname === '/.well-known/openid-configuration') {
      return json({ issuer: provider.issuer, authorization_endpoint: `${provider.issuer}/authorize`, token_endpoint: `${provider.issuer}/token`, jwks_uri: `${provider.issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'] })
    }
    if (url.pathname === '/jwks') return json({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }] })
    if (url.pathname === '/authorize') {
      const ask = (name: string): string => url.searchParams.get(name) ?? ''
      const code = randomBytes(16).toString('hex')
      codes.set(code, { challenge: ask('code_challenge'), nonce: ask('nonce'), redirect: ask('redirect_uri') })
      const back = new URL(ask('redirect_uri'))
      back.search = new URLSearchParams({ code, state: ask('state') }).toString()
      response.writeHead(302, { location: back.href }).end()
      return
    }
    let text = ''
    request.on('data', (part: Buffer) => { text += part.toString() }).on('end', () => {
      const form = new URLSearchParams(text)
      const kept = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const proven = kept && createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url') === kept.challenge && form.get('redirect_uri') === kept.redirect
      if (!proven || form.get('client_id') !== CLIENT.id || form.get('client_secret') !== CLIENT.secret) return json({ error: 'invalid_grant' }, 400)
      const now = Math.floor(Date.now() / 1000)
      const { spoils } = provider
      const claims = { iss: provider.issuer, sub: 'someone', aud: spoils === 'audience' ? 'another' : CLIENT.id, iat: now - (spoils === 'expiry' ? 7200 : 0), exp: now + (spoils === 'expiry' ? -3600 : 300), nonce: spoils === 'nonce' ? 'of-another' : kept.nonce, ...provider.says }
      const body = `${encode({ alg: 'RS256', kid: '1', typ: 'JWT' })}.${encode(claims)}`
      return json({ access_token: 'x', token_type: 'Bearer', id_token: `${body}.${sign('sha256', Buffer.from(body), (spoils === 'signature' ? stranger : keys).privateKey).toString('base64url')}` })
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const provider: TestProvider = { issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, says: {}, spoils: null, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }) }
  return provider
}
