import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientWith, signInAs } from '../../tests/client.ts'
import type { Reply, TestClient } from '../../tests/client.ts'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { anOrganisation, aWorld, TEST_NOW, TEST_PASSWORD } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { standingClock } from '../engine/clock.ts'
import { LOCKED_MINUTES, MOST_FAILURES } from '../identity/sign-in.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { buildApp } from './app.ts'
import { ROUTES } from '../contract/routes.ts'
import type { RouteContract } from '../contract/routes.ts'
import { doubleHandlers, missingHandlers } from './handler-list.ts'

let database: FreshDatabase
let store: Store
let app: FastifyInstance
let saitama: TestOrganisation
let mpd: TestOrganisation
let clerk: TestClient
const clock = standingClock(TEST_NOW)
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  saitama = await anOrganisation(store, 'saitama-police')
  mpd = await anOrganisation(store, 'mpd')
  app = await buildApp(await aWorld(store, clock), { requestsPerMinute: 0 })
  clerk = await signInAs(app, saitama.accounts.係員)
})
afterAll(async () => {
  await app.close()
  await store.close()
  await database.drop()
})
const signIn = (username: string, password: string, headers: Record<string, string> = { 'x-sekisho': '1' }) => app.inject({ method: 'POST', url: '/api/session', headers, payload: { username, password } })
/** Nothing a person reads may be English, a stack trace or SQL. */
function expectJapaneseProblem(reply: Reply, status?: number): void {
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
  if (status !== undefined) expect(reply.status, reply.text).toBe(status)
  expect(reply.status, reply.text).toBeLessThan(500)
  const words = [reply.body.title, reply.body.detail, ...(reply.body.errors ?? []).map(({ message }: { message: string }) => message)]
  for (const one of words) {
    expect(one).toMatch(/[ぁ-んァ-ヶ一-龠]/)
    expect(one).not.toMatch(/\b(invalid|expected|error|undefined|syntax|select|at )\b/i)
  }
}

test('who signs in gets a cookie that scripts cannot read, and sees himself', async () => {
  const reply = await signIn(saitama.accounts.係員, TEST_PASSWORD)
  expect(reply.json()).toEqual({ ok: true, step: null })
  expect(reply.cookies[0]).toMatchObject({ name: 'sekisho', httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(reply.cookies[0]).not.toHaveProperty('secure')
  const me = await clerk.get('/api/me')
  expect(me.body).toMatchObject({ person: { id: saitama.people.係員, name: '山田 七海', unit: '少年課' }, organisation: { key: 'test-saitama-police', profile: 'saitama-police' }, unit: { name: '少年係' }, affiliation: { name: '少年課' }, today: '2026-11-16', headOrAbove: false })
})
test('the cookie is secure where people use https', async () => {
  const secure = await buildApp(await aWorld(store, clock), { baseUrl: 'https://sekisho.example.jp' })
  const reply = await secure.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1' }, payload: { username: saitama.accounts.係員, password: TEST_PASSWORD } })
  expect(reply.cookies[0]).toMatchObject({ secure: true })
  await secure.close()
})
test('the last sign-in before this one is shown', async () => {
  await signInAs(app, saitama.accounts.同僚)
  clock.moveTo('2026-11-16T01:05:00Z')
  const second = await signInAs(app, saitama.accounts.同僚)
  expect((await second.get('/api/me')).body.lastSignInAt).toBe('2026-11-16T01:00:00.000Z')
})
test('a wrong password and an unknown name are answered alike', async () => {
  const wrong = await signIn(saitama.accounts.係長, 'ちがう合言葉です')
  const unknown = await signIn('nobody', 'ちがう合言葉です')
  expect(wrong.statusCode).toBe(401)
  expect(unknown.json()).toEqual(wrong.json())
})
test.each(['known', 'unknown'] as const)('after ten failures a %s name is locked for a quarter of an hour, also for the right password', async (kind) => {
  const username = kind === 'known' ? saitama.accounts.代理 : 'nobody-else'
  const failures = await Promise.all(Array.from({ length: MOST_FAILURES + 5 }, () => signIn(username, 'ちがう合言葉です')))
  expect(failures.filter(({ statusCode }) => statusCode === 401)).toHaveLength(MOST_FAILURES)
  expect((await signIn(username, TEST_PASSWORD)).statusCode).toBe(429)
  clock.moveTo(new Date(clock.now().getTime() + (LOCKED_MINUTES + 1) * 60_000).toISOString())
  expect((await signIn(username, TEST_PASSWORD)).statusCode).toBe(kind === 'known' ? 200 : 401)
})
test('a lock and each sign-in stand in the evidence, wrong passwords nowhere', async () => {
  const rows = await store.owner.selectFrom('evidence').select(['act', 'actor', 'after']).where('org', '=', saitama.org).where('act', 'like', 'サインイン%').execute()
  expect(rows.filter(({ act }) => act === 'サインインの停止')).toHaveLength(1)
  expect(rows.some(({ act, actor }) => act === 'サインイン' && actor === saitama.people.係員)).toBe(true)
  expect(JSON.stringify(rows)).not.toContain('ちがう合言葉')
})
test('a success begins the count anew', async () => {
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < MOST_FAILURES - 1; i++) await signIn(saitama.accounts.部長, 'ちがう合言葉です')
    expect((await signIn(saitama.accounts.部長, TEST_PASSWORD)).statusCode).toBe(200)
  }
})
test('a session ends after half an hour without a request, and after twelve hours in any case', async () => {
  const start = clock.now().getTime()
  const at = (minutes: number) => clock.moveTo(new Date(start + minutes * 60_000).toISOString())
  const client = await signInAs(app, saitama.accounts.補佐)
  const idle = await signInAs(app, saitama.accounts.補佐)
  for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
    at(minutes)
    expect((await client.get('/api/me')).status, `${minutes}`).toBe(200)
    if (minutes === 50) expect((await idle.get('/api/me')).status).toBe(401)
  }
  at(12 * 60 + 1)
  expectJapaneseProblem(await client.get('/api/me'), 401)
  clerk = await signInAs(app, saitama.accounts.係員)
})
test('the time of the last request survives a restart of the server', async () => {
  const client = await signInAs(app, saitama.accounts.課長)
  const start = clock.now().getTime()
  clock.moveTo(new Date(start + 20 * 60_000).toISOString())
  await client.get('/api/me')
  clock.moveTo(new Date(start + 40 * 60_000).toISOString())
  const again = await buildApp(await aWorld(store, clock))
  expect((await clientWith(again, client.cookie).get('/api/me')).status).toBe(200)
  await again.close()
  clerk = await signInAs(app, saitama.accounts.係員)
})
test('who signs out is out, and the token is kept only as a hash', async () => {
  const client = await signInAs(app, saitama.accounts.係員)
  const token = client.cookie.slice('sekisho='.length)
  const rows = await store.owner.selectFrom('session').select('token_hash').execute()
  expect(rows.some(({ token_hash }) => token_hash.toString('base64url') === token)).toBe(false)
  expect((await client.delete('/api/session')).body).toEqual({ ok: true })
  expectJapaneseProblem(await client.get('/api/me'), 401)
})
test('without a session, or with an invented one, every address of the contract refuses', async () => {
  for (const cookie of ['', 'sekisho=x', `sekisho=${'A'.repeat(43)}`, `sekisho=${'%00'.repeat(14)}`]) expectJapaneseProblem(await clientWith(app, cookie).get('/api/me'), 401)
})

test.each([
  ['without the header of our pages', {}], ['from another site', { 'x-sekisho': '1', 'sec-fetch-site': 'cross-site' }], ['from a sibling domain', { 'x-sekisho': '1', 'sec-fetch-site': 'same-site' }],
  ['with a foreign origin', { 'x-sekisho': '1', origin: 'https://evil.example' }], ['with an opaque origin', { 'x-sekisho': '1', origin: 'null' }],
])('a change that comes %s is refused', async (_name, headers) => {
  const reply = await app.inject({ method: 'POST', url: `/api/people/${saitama.people.係員}/absences`, headers: { cookie: clerk.cookie, ...headers }, payload: { from: '2026-12-01', until: '2026-12-02' } })
  expect(reply.json()).toMatchObject({ status: 403, type: '/errors/foreign-origin' })
})
test('our own origin may change things', async () => {
  const reply = await app.inject({ method: 'POST', url: `/api/people/${saitama.people.係員}/absences`, headers: { cookie: clerk.cookie, 'x-sekisho': '1', 'sec-fetch-site': 'same-origin', origin: 'http://localhost:8787' }, payload: { from: '2026-12-01', until: '2026-12-02' } })
  expect(reply.json()).toEqual({ ok: true })
})

test('nothing of another organisation is found by its ids', async () => {
  const other = await signInAs(app, mpd.accounts.本部長)
  const replies = [
    await other.get(`/api/people/${saitama.people.係員}`), await other.get(`/api/units/${saitama.units.課}`), await other.get(`/api/people?unit=${saitama.units.課}`),
    await other.post(`/api/people/${saitama.people.係員}/absences`, { from: '2026-12-01', until: '2026-12-02' }),
    await other.post(`/api/people/${mpd.people.課長}/deputies`, { deputy: saitama.people.係員, kind: '代決', from: '2026-12-01' }),
  ]
  expect(replies.map(({ status }) => status)).toEqual([404, 404, 200, 404, 422])
  expect(replies[2]!.body).toEqual({ rows: [] })
  const found = await other.get(`/api/search?q=${encodeURIComponent('USB-0002')}`)
  expect(found.body.groups.flatMap(({ hits }: { hits: { link: string }[] }) => hits.map(({ link }) => link))).toEqual([`/registers/media/${mpd.media.名簿}`])
})

const BAD_BODIES: [string, string | Buffer, Record<string, string>][] = [
  ['no JSON', '{"username":', {}], ['an empty body', '', {}], ['a list', '[]', {}], ['null', 'null', {}], ['a text', '"x"', {}], ['a number', '1e999', {}],
  ['wrong types', '{"username":1,"password":{}}', {}], ['an unknown key', '{"username":"a","password":"b","admin":true}', {}], ['a prototype', '{"__proto__":{"x":1},"username":"a","password":"b"}', {}],
  ['NUL', '{"username":"a\\u0000","password":"b"}', {}], ['half a character', '{"username":"\\ud800","password":"b"}', {}], ['a long name', `{"username":"${'x'.repeat(100_000)}","password":"b"}`, {}],
  ['20 MB', `{"username":"${'x'.repeat(20_000_000)}","password":"b"}`, {}], ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), {}],
  ['deep nesting', `{"username":${'['.repeat(50_000)}${']'.repeat(50_000)},"password":"b"}`, {}], ['another type', '<x/>', { 'content-type': 'application/xml' }], ['a form', 'username=a', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a file', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }], ['many keys', `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(',')}}`, {}],
]
test.each(BAD_BODIES)('a body with %s is refused in Japanese', async (_name, payload, headers) => {
  for (const [method, url] of [['POST', '/api/session'], ['POST', '/api/decisions'], ['POST', `/api/people/${saitama.people.係員}/absences`], ['POST', '/api/requests']] as const) {
    const reply = await app.inject({ method, url, payload, headers: { 'content-type': 'application/json', 'x-sekisho': '1', cookie: clerk.cookie, ...headers } })
    const found = { status: reply.statusCode, body: reply.json(), headers: reply.headers, text: reply.body }
    if (found.status !== 501) expectJapaneseProblem(found)
    expect(reply.body.length).toBeLessThan(40_000)
  }
})
test('each wrong field is named', async () => {
  const reply = await clerk.post(`/api/people/${saitama.people.係員}/absences`, { from: '2026-02-30', until: 5, colour: 'red' })
  expectJapaneseProblem(reply, 422)
  expect(reply.body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual(['colour', 'from', 'until'])
})
test.each(['/api/people/x', '/api/people/0', '/api/people/99999999999999999999', '/api/people/%00', '/api/people/1%27%20or%201=1', '/api/units/1?on=2026-13-01', '/api/search?q=%00', `/api/search?q=${'あ'.repeat(101)}`, '/api/search',
  '/api/people?limit=abc', '/api/people?limit=1e9', '/api/clauses?document=xyz', '/api/clauses/mpd:999', '/api/nowhere', '/api/people/%E0%A4%A'])('the address %s is refused in Japanese', async (url) => {
  const reply = await clerk.get(url)
  expectJapaneseProblem(reply)
  expect([400, 404, 422]).toContain(reply.status)
})

test('answers are not kept by caches and carry the headers that keep foreign scripts out', async () => {
  const { headers } = await clerk.get('/api/me')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).not.toContain('unsafe-inline')
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})
test('a defect of ours is answered with a number and without its words', async () => {
  const broken = await buildApp({ ...await aWorld(store, clock), rulebook: () => { throw new TypeError('secret of the program') } }, {})
  const reply = await broken.inject({ method: 'GET', url: '/api/me', headers: { cookie: clerk.cookie } })
  expect(reply.json()).toMatchObject({ status: 500, type: '/errors/internal' })
  expect(reply.body).not.toContain('secret')
  expect(reply.json().detail).toContain(reply.json().instance)
  await broken.close()
})
test('too many requests from one session are slowed down in Japanese, invented cookies by address', async () => {
  const strict = await buildApp(await aWorld(store, clock), { requestsPerMinute: 2 })
  const client = clientWith(strict, clerk.cookie)
  const replies = [await client.get('/api/me'), await client.get('/api/me'), await client.get('/api/me'), await client.get('/api/me')]
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expectJapaneseProblem(replies[3]!, 429)
  const invented = []
  for (const letter of ['A', 'B', 'C']) invented.push((await clientWith(strict, `sekisho=${letter.repeat(43)}`).get('/api/me')).status)
  expect(invented).toEqual([401, 429, 429])
  await strict.close()
})
test('a signed-in request costs at most five statements before its handler', async () => {
  await clerk.get('/api/units')
  const before = store.statements()
  await clerk.get('/api/units')
  expect(store.statements() - before).toBeLessThanOrEqual(5)
})
test('no two modules claim the same route', () => { expect(doubleHandlers()).toEqual([]) })
test('every route of the contract has a handler', () => { expect(missingHandlers()).toEqual([]) })

const NONSENSE: readonly unknown[] = [undefined, {}, { id: 'x', items: ['0'], form: { a: [{ b: null }] }, columns: { kind: 5 }, number: '', version: -1 }, { event: 'no.such', procedure: 'no.such', item: '999999999999999999', items: ['999999999999999999'], form: {} }]
test.each(Object.entries(ROUTES).filter(([name]) => name !== 'signIn' && name !== 'signOut'))('%s meets nonsense with a refusal in Japanese, never with a failure', async (_name, { method, path }: RouteContract) => {
  clerk = await signInAs(app, saitama.accounts.係員)
  const met = new Set<number>()
  for (const value of ['1', '999999999999999999', 'media', 'places', 'x', '%E3%81%82', '%00', "'%3B--"]) {
    for (const payload of method === 'GET' ? [undefined] : NONSENSE) {
      for (const query of method === 'GET' ? ['', '?limit=0&after=x&unit=999&on=2026-99-99&at=x&q=%25', '?after=%00&sort=drop&state=x&format=pdf&period=x&box=mine&scope=all&items=1,x&sheet=x&ids=x&q=x'] : ['']) {
        const reply = await app.inject({ method, url: path.replace(/:\w+/g, value) + query, headers: { 'x-sekisho': '1', cookie: clerk.cookie }, ...(payload === undefined ? {} : { payload: payload as object }) })
        expect(reply.statusCode, `${method} ${path} ${value} ${query} ${JSON.stringify(payload)} → ${reply.body.slice(0, 300)}`).toBeLessThan(500)
        met.add(reply.statusCode)
        if (reply.statusCode >= 400) expectJapaneseProblem({ status: reply.statusCode, body: reply.json(), headers: reply.headers, text: reply.body })
      }
    }
  }
  expect(met).not.toContain(401)
})
