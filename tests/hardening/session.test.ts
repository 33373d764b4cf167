// 席と Cookie、HSTS、CSRF、飛ばし先: どの答えにも、どの窓口にも。
import { expect, test } from 'vitest'
import { ROUTES } from '../../src/contract/routes.ts'
import type { RouteContract } from '../../src/contract/routes.ts'
import { signInAs } from '../client.ts'
import { TEST_PASSWORD } from '../factories.ts'
import { aWebServer } from './web-server.ts'

const server = aWebServer('mpd')
const HTTPS = 'https://sekisho.example.jp'
const address = (path: string): string => path.replace(/:\w+/g, '1')
const signIn = (app: typeof server.app, cookies: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1', origin: HTTPS, host: 'sekisho.example.jp' }, cookies, payload: { username: server.organisation.accounts.係員, password: TEST_PASSWORD } })

test('https の番地では、どの答えにも HSTS が付き、http では付かない', async () => {
  const secure = await server.another({ baseUrl: HTTPS, requestsPerMinute: 0 })
  for (const url of ['/', '/api/me', '/api/nowhere', '/api/openapi.json', '/assets/none.js']) {
    expect((await secure.inject({ url })).headers['strict-transport-security'], url).toMatch(/^max-age=(\d{8,}); includeSubDomains/)
    expect((await server.app.inject({ url })).headers['strict-transport-security'], url).toBeUndefined()
  }
})
test('https の席の Cookie は __Host- の名で、ほかの名で送られた印は席にならない', async () => {
  const secure = await server.another({ baseUrl: HTTPS, requestsPerMinute: 0 })
  const [cookie] = (await signIn(secure)).cookies
  expect(cookie).toMatchObject({ name: '__Host-sekisho', secure: true, httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie).not.toHaveProperty('domain')
  const me = (cookies: Record<string, string>) => secure.inject({ url: '/api/me', cookies }).then(({ statusCode }) => statusCode)
  expect(await me({ '__Host-sekisho': cookie!.value })).toBe(200)
  expect(await me({ sekisho: cookie!.value })).toBe(401)
  expect(await me({ sekisho: cookie!.value, '__Host-sekisho': 'x' })).toBe(401)
})
test('サインインの前に置かれた印は席にならず、サインインのたびに新しい印になり、前の席は終わる', async () => {
  const planted = 'A'.repeat(43)
  const first = (await signIn(server.app, { sekisho: planted })).cookies[0]!.value
  expect(first).not.toBe(planted)
  expect(Buffer.from(first, 'base64url')).toHaveLength(32)
  const second = (await signIn(server.app, { sekisho: first })).cookies[0]!.value
  expect(second).not.toBe(first)
  const me = (token: string) => server.app.inject({ url: '/api/me', cookies: { sekisho: token } }).then(({ statusCode }) => statusCode)
  expect([await me(planted), await me(first), await me(second)]).toEqual([401, 401, 200])
  expect((await server.app.inject({ url: `/api/me?sekisho=${second}`, headers: { authorization: `Bearer ${second}` } })).statusCode).toBe(401)
})
test('変えるための窓口は、どれも、ほかのサイトからの要求を断る', async () => {
  const { cookie } = await signInAs(server.app, server.organisation.accounts.課長)
  const changing = Object.entries(ROUTES as Readonly<Record<string, RouteContract>>).filter(([, { method }]) => method !== 'GET')
  expect(changing.length).toBeGreaterThan(30)
  for (const [name, { method, path }] of changing) {
    for (const headers of [{}, { 'x-sekisho': '1', origin: 'https://evil.example' }, { 'x-sekisho': '1', 'sec-fetch-site': 'cross-site' }]) {
      const reply = await server.app.inject({ method, url: address(path), headers: { cookie, ...headers }, ...(method === 'DELETE' ? {} : { payload: {} }) })
      expect([reply.statusCode, reply.json<{ type: string }>().type], `${name} ${JSON.stringify(headers)}`).toEqual([403, '/errors/foreign-origin'])
    }
  }
})
test('読む窓口は何も変えず、ほかのサイトに読ませる許しも、飛ばし先も出さない', async () => {
  const { cookie } = await signInAs(server.app, server.organisation.accounts.課長)
  const count = async () => Number((await server.store.owner.selectFrom('evidence').select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow()).count)
  const before = await count()
  const hostile = { cookie, origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-original-url': '/api/session', 'x-http-method-override': 'DELETE' }
  for (const { path } of Object.values(ROUTES as Readonly<Record<string, RouteContract>>).filter(({ method, file }) => method === 'GET' && file === undefined)) {
    const reply = await server.app.inject({ url: `${address(path)}?next=https://evil.example&back=//evil.example`, headers: hostile })
    expect(reply.statusCode < 300 || reply.statusCode >= 400, path).toBe(true)
    expect([reply.headers['location'], reply.headers['access-control-allow-origin'], reply.headers['access-control-allow-credentials'], reply.headers['server'], reply.headers['x-powered-by']], path).toEqual([undefined, undefined, undefined, undefined, undefined])
  }
  expect(await count()).toBe(before)
  for (const url of ['//evil.example/', '/\\evil.example/', '/%2f%2fevil.example', '/..//evil.example']) expect((await server.app.inject({ url })).headers['location'], url).toBeUndefined()
})
test('使わない方法は、どの番地でも受けない', async () => {
  const known = new Set(Object.values(ROUTES as Readonly<Record<string, RouteContract>>).map(({ method, path }) => `${method} ${path}`))
  for (const { path } of Object.values(ROUTES as Readonly<Record<string, RouteContract>>)) {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const) {
      if (known.has(`${method} ${path}`)) continue
      expect((await server.app.inject({ method, url: address(path), headers: { 'x-sekisho': '1' } })).statusCode, `${method} ${path}`).toBeGreaterThanOrEqual(400)
    }
  }
})
test('API の答えは、どれも型と文字コードを持ち、開いても画面にならず、貯められず、版を名乗らない', async () => {
  const { cookie } = await signInAs(server.app, server.organisation.accounts.課長)
  for (const [url, headers] of [['/api/me', { cookie }], ['/api/me', {}], ['/api/nowhere', {}], ['/api/openapi.json', {}], ['/api/search?q=a', { cookie }]] as const) {
    const reply = await server.app.inject({ url, headers })
    expect(reply.headers, url).toMatchObject({ 'content-type': expect.stringMatching(/^application\/(problem\+)?json/), 'content-disposition': 'attachment; filename="api.json"', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
    expect(Object.keys(reply.headers).filter((name) => /server|powered|version/.test(name)), url).toEqual([])
  }
})
test('パスワードを変えたことは、本人に知らされ、ほかの席は終わり、128文字を超えるものは断られる', async () => {
  const [here, there] = [await signInAs(server.app, server.organisation.accounts.係長), await signInAs(server.app, server.organisation.accounts.係長)]
  const change = (current: string, password: string) => here.post('/api/me/password', { current, password })
  const long = Array.from({ length: 65 }, (_, i) => String.fromCodePoint(0x3041 + ((i * i * 37 + i * 11) % 83))).join('')
  expect((await change(TEST_PASSWORD, `${long}${long}`)).status).toBe(422)
  expect((await change(TEST_PASSWORD, `${long} 😀`)).status).toBe(200)
  expect((await there.get('/api/me')).status).toBe(401)
  const again = await signInAs(server.app, server.organisation.accounts.係長, `${long} 😀`)
  expect((await again.get('/api/me')).status).toBe(200)
  const told = await server.store.owner.selectFrom('notice').select(['person', 'title']).where('title', 'like', 'パスワードが変更されました%').execute()
  expect(told.map(({ person }) => person)).toEqual([server.organisation.people.係長])
})
