// 一つのものを百人が争う: HTTP で、二つのサーバーに分かれて。勝つのはちょうど一人で、ほかの人には何も起きない。
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standingClock } from '../src/engine/clock.ts'
import { buildApp } from '../src/server/app.ts'
import { openStore } from '../src/store/database.ts'
import type { Store } from '../src/store/database.ts'
import { freshDatabase } from './database.ts'
import type { FreshDatabase } from './database.ts'
import { anOrganisation, aWorld, TEST_NOW, TEST_PASSWORD } from './factories.ts'
import type { TestOrganisation } from './factories.ts'
import type { PersonKey } from './factory-plans.ts'
import { takeOutForm } from './slice/take-out-form.ts'

const CLIENTS = 100
interface Server { readonly store: Store; readonly app: FastifyInstance; readonly url: string }
let database: FreshDatabase
let servers: readonly Server[]
let office: TestOrganisation
async function aServer(): Promise<Server> {
  const store = await openStore(database.url)
  const app = await buildApp(await aWorld(store, standingClock(TEST_NOW)), { requestsPerMinute: 0 })
  return { store, app, url: await app.listen({ host: '127.0.0.1', port: 0 }) }
}
beforeAll(async () => {
  database = await freshDatabase()
  servers = [await aServer(), await aServer()]
  office = await anOrganisation(servers[0]!.store, 'mpd')
})
afterAll(async () => {
  for (const { app, store } of servers) { await app.close(); await store.close() }
  await database.drop()
})

interface Answer { readonly status: number; readonly body: { readonly id: string; readonly type: string; readonly version: number; readonly rows: readonly { readonly id: string }[] } }
type Call = (method: string, path: string, body?: object) => Promise<Answer>
/** Somebody signed in at one of the servers, over a real connection. */
async function clientOf({ url }: Server, who: PersonKey): Promise<Call> {
  const signedIn = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'x-sekisho': '1', 'content-type': 'application/json' }, body: JSON.stringify({ username: office.accounts[who], password: TEST_PASSWORD }) })
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!
  return async (method, path, body) => {
    const reply = await fetch(`${url}${path}`, { method, headers: { 'x-sekisho': '1', cookie, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) })
    return { status: reply.status, body: await reply.json() as Answer['body'] }
  }
}
const all = <Result>(act: (i: number) => Promise<Result>): Promise<Result[]> => Promise.all(Array.from({ length: CLIENTS }, (_, i) => act(i)))
const countOf = async (table: 'custody' | 'request_act' | 'evidence', where: (row: { readonly [column: string]: unknown }) => boolean): Promise<number> =>
  (await servers[0]!.store.of(office.org).selectFrom(table).selectAll().execute()).filter(where).length

test('百の申請が一つの媒体を争い、一斉に許可されると、持ち出せるのは一人だけである', async () => {
  const medium = office.media.空
  const [asking, deciding] = [await Promise.all(servers.map((one) => clientOf(one, '係員'))), await Promise.all(servers.map((one) => clientOf(one, '代理')))]
  const asked = await all((i) => asking[i % 2]!('POST', '/api/requests', { procedure: 'media.take-out.mpd', items: [medium], form: takeOutForm('mpd'), submit: true }))
  expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 200))
  const versions = await all(async (i) => (await deciding[i % 2]!('GET', `/api/requests/${asked[i]!.body.id}`)).body.version)
  const decided = await all((i) => deciding[i % 2]!('POST', `/api/requests/${asked[i]!.body.id}/acts`, { act: '承認', position: 0, version: versions[i] }))
  expect(decided.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(decided.filter(({ status, body }) => status === 409 && body.type === '/errors/conflict')).toHaveLength(CLIENTS - 1)
  expect(await countOf('custody', ({ item, confirmed_at: confirmed }) => String(item) === medium && confirmed === null)).toBe(1)
  expect(await countOf('request_act', ({ act }) => act === '承認')).toBe(1)
}, 120_000)
test('一つの申請を百回同時に許可しても、許可は一度で、効き目も証跡も一つである', async () => {
  const medium = office.media.名簿
  const [asking] = await Promise.all(servers.map((one) => clientOf(one, '係員')))
  const deciding = await Promise.all(servers.map((one) => clientOf(one, '課長')))
  const { body: { id } } = await asking!('POST', '/api/requests', { procedure: 'media.take-out.mpd', items: [medium], form: takeOutForm('mpd', []), submit: true })
  const found = (await deciding[0]!('GET', `/api/requests/${id}`)).body as unknown as { version: number; steps: readonly { kind: string }[] }
  const position = found.steps.length - 1
  const replies = await all((i) => deciding[i % 2]!('POST', `/api/requests/${id}/acts`, { act: '承認', position, version: found.version }))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(replies.every(({ status }) => status === 200 || status === 409)).toBe(true)
  expect(await countOf('custody', ({ item }) => String(item) === medium)).toBe(1)
  expect(await countOf('evidence', ({ request, act }) => String(request) === id && act === '承認')).toBe(1)
}, 120_000)
test('一つの番号を百人が同時に登録すると、一人だけが登録できる', async () => {
  const keepers = await Promise.all(servers.map((one) => clientOf(one, '補佐')))
  const columns = { name: '争う保管庫', lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true }
  const replies = await all((i) => keepers[i % 2]!('POST', '/api/registers/places/items', { number: '庫-5555', unit: office.units.課, columns }))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 422]))
}, 120_000)
test('一つの記載を百人が同じ版から直すと、一人の直しだけが残り、ほかの人は読み直すように言われる', async () => {
  const keepers = await Promise.all(servers.map((one) => clientOf(one, '補佐')))
  const at = `/api/registers/media/items/${office.media.空}`
  const { version } = (await keepers[0]!('GET', at)).body
  const replies = await all((i) => keepers[i % 2]!('PATCH', at, { version, columns: { product: `品名${i}` }, reason: '誤記のため' }))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(replies.filter(({ body }) => body.type === '/errors/stale')).toHaveLength(CLIENTS - 1)
}, 120_000)
