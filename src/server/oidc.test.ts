// 組織の認証基盤でのサインイン: 本物のサーバーと、試験の認証基盤との間を、ブラウザーと同じに行き来する。
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standingClock } from '../engine/clock.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { clientWith } from '../../tests/client.ts'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { aWorld, anOrganisation, TEST_NOW } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { aProvider, TEST_CLIENT } from '../../tests/identity-provider.ts'
import type { TestProvider } from '../../tests/identity-provider.ts'
import { vaultWith } from '../identity/vault.ts'
import { shownBy } from '../identity/provider.ts'
import { buildApp } from './app.ts'
import { readOidcConfig } from './oidc-config.ts'

describe('at the provider', () => {
  let database: FreshDatabase
  let store: Store
  let app: FastifyInstance
  let city: TestOrganisation
  let police: TestOrganisation
  let provider: TestProvider
  beforeAll(async () => {
    database = await freshDatabase()
    store = await openStore(database.url)
    city = await anOrganisation(store, 'municipality')
    police = await anOrganisation(store, 'mpd')
    provider = await aProvider()
    const oidc = readOidcConfig({ SEKISHO_OIDC_ISSUER: provider.issuer, SEKISHO_OIDC_CLIENT_ID: TEST_CLIENT.id, SEKISHO_OIDC_CLIENT_SECRET: TEST_CLIENT.secret, SEKISHO_OIDC_ORGANISATION: city.key, SEKISHO_OIDC_MFA_ACR: 'urn:city:gold' })
    app = await buildApp(await aWorld(store, standingClock(TEST_NOW)), { requestsPerMinute: 0, oidc, vault: vaultWith(randomBytes(32)) })
  })
  afterAll(async () => { await app.close(); await provider.close(); await store.close(); await database.drop() })

  const jar = (reply: Awaited<ReturnType<FastifyInstance['inject']>>) => reply.cookies.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value}`).join('; ')
  /** To the provider and back, as a browser goes. `mangle` changes the address it comes back by. */
  async function roundTrip(says: object, options: { readonly mangle?: (url: URL) => void; readonly cookie?: string } = {}) {
    provider.says = says as TestProvider['says']
    const begun = await app.inject({ method: 'POST', url: '/api/session/oidc', headers: { 'x-sekisho': '1' }, payload: {} })
    const there = await fetch(begun.json().url, { redirect: 'manual' })
    const back = new URL(there.headers.get('location')!)
    options.mangle?.(back)
    const url = `${back.pathname}${back.search}`
    const cookie = options.cookie ?? jar(begun)
    return { reply: await app.inject({ url, headers: cookie === '' ? {} : { cookie } }), again: () => app.inject({ url, headers: { cookie } }) }
  }
  const name = (who: keyof TestOrganisation['accounts']) => ({ preferred_username: city.accounts[who] })

  test('whoever the provider names is let in, and what he brought back is good once', async () => {
    expect((await app.inject({ url: '/api/session' })).json()).toMatchObject({ signedIn: false, provider: '組織の認証基盤' })
    const { reply, again } = await roundTrip(name('係員'))
    expect([reply.statusCode, reply.headers.location]).toEqual([302, '/'])
    expect(reply.cookies.find(({ name: one }) => one === 'sekisho')).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    const { body } = await clientWith(app, jar(reply)).get('/api/me')
    expect(body.person.id).toBe(city.people.係員)
    expect((await again()).headers.location).toBe('/sign-in?failed=provider')
    const [kept] = await store.owner.selectFrom('evidence').select(['actor', 'after']).where('org', '=', city.org).where('act', '=', 'サインイン').execute()
    expect(kept).toMatchObject({ actor: city.people.係員, after: { shown: ['oidc'] } })
  })
  test.each([
    ['another state', { mangle: (url: URL) => url.searchParams.set('state', 'x') }], ['another code', { mangle: (url: URL) => url.searchParams.set('code', 'x') }], ['an error instead', { mangle: (url: URL) => { url.searchParams.delete('code'); url.searchParams.set('error', 'access_denied') } }],
    ['another browser', { cookie: '' }],
  ])('with %s nobody is let in', async (_, options) => {
    const { reply } = await roundTrip(name('係員'), options)
    expect([reply.statusCode, reply.headers.location]).toEqual([302, '/sign-in?failed=provider'])
    expect(reply.cookies.find(({ name: one, value }) => one === 'sekisho' && value !== '')).toBeUndefined()
  })
  test.each(['signature', 'nonce', 'audience', 'expiry'] as const)('an identity with a false %s is not taken', async (spoils) => {
    provider.spoils = spoils
    const { reply } = await roundTrip(name('係員'))
    provider.spoils = null
    expect(reply.headers.location).toBe('/sign-in?failed=provider')
  })
  test('a name nobody of this organisation has, another organisation\'s included, is refused and leaves a trace', async () => {
    for (const preferred_username of ['nobody', police.accounts.係員, '', undefined]) expect((await roundTrip({ preferred_username })).reply.headers.location).toBe('/sign-in?failed=unknown')
    expect((await store.owner.selectFrom('evidence').select('after').where('org', '=', city.org).where('act', '=', 'サインインの失敗').execute()).length).toBe(4)
  })
  test('a stopped user name stays out', async () => {
    await store.owner.updateTable('account').set({ stopped_at: new Date(), stopped_because: '試験' }).where('username', '=', city.accounts.同僚).execute()
    expect((await roundTrip(name('同僚'))).reply.headers.location).toBe('/sign-in?failed=refused')
  })
  test('where two kinds are demanded, what the provider says counts, and silence is one kind', async () => {
    await store.owner.updateTable('setting_value').set({ value: JSON.stringify('全員') }).where('org', '=', city.org).where('id', '=', 'identity.second-factor').execute()
    const status = async (says: object) => (await clientWith(app, jar((await roundTrip({ ...name('係長'), ...says })).reply)).get('/api/me')).body.type ?? 'in'
    expect(await status({})).toBe('/errors/enrol-factor')
    expect(await status({ amr: ['pwd'] })).toBe('/errors/enrol-factor')
    for (const says of [{ amr: ['mfa'] }, { amr: ['pwd', 'otp'] }, { acr: 'urn:city:gold' }]) expect(await status(says), JSON.stringify(says)).toBe('in')
  })
})

test('what the provider says was shown, in our kinds', () => {
  for (const two of [{ amr: ['mfa'] }, { amr: ['pwd', 'hwk'] }, { amr: ['pin', 'fpt'] }, { acr: 'gold' }]) expect(shownBy(two, ['gold'])).toEqual(['oidc', 'oidc-second'])
  for (const one of [{}, { amr: ['pwd', 'pin'] }, { amr: ['otp', 'sms'] }, { amr: 'mfa' }, { amr: ['rba', 'pwd'] }, { acr: 'silver' }]) expect(shownBy(one, ['gold']), JSON.stringify(one)).toEqual(['oidc'])
})
const GOOD = { SEKISHO_OIDC_ISSUER: 'https://idp.example.jp/realms/city', SEKISHO_OIDC_CLIENT_ID: 'sekisho', SEKISHO_OIDC_CLIENT_SECRET: 's', SEKISHO_OIDC_ORGANISATION: 'city' }
test('the settings are taken as given; without an issuer there is no provider', () => {
  expect(readOidcConfig({ SEKISHO_OIDC_ISSUER: ' ' })).toBeNull()
  expect(readOidcConfig({ ...GOOD, SEKISHO_OIDC_MFA_ACR: 'a, b' })).toEqual({ issuer: 'https://idp.example.jp/realms/city', clientId: 'sekisho', clientSecret: 's', organisation: 'city', name: '組織の認証基盤', claim: 'preferred_username', strong: ['a', 'b'] })
})
test.each([
  ['SEKISHO_OIDC_ISSUER', { ...GOOD, SEKISHO_OIDC_ISSUER: 'http://idp.example.jp' }], ['SEKISHO_OIDC_ISSUER', { ...GOOD, SEKISHO_OIDC_ISSUER: 'idp' }], ['SEKISHO_OIDC_CLIENT_ID', { ...GOOD, SEKISHO_OIDC_CLIENT_ID: '' }],
  ['SEKISHO_OIDC_CLIENT_SECRET', { ...GOOD, SEKISHO_OIDC_CLIENT_SECRET: '' }], ['SEKISHO_OIDC_ORGANISATION', { ...GOOD, SEKISHO_OIDC_ORGANISATION: '' }], ['SEKISHO_OIDC_CLAIM', { ...GOOD, SEKISHO_OIDC_CLAIM: 'a b' }], ['SEKISHO_OIDC_CLIENT_ID', { SEKISHO_OIDC_CLIENT_ID: 'x' }],
])('%s stops the start with one sentence that names it and no secret', (setting, env) => {
  expect(() => readOidcConfig(env)).toThrow(new RegExp(`^${setting}.*指定してください.*。$`))
})
