// 走らせる: 三つの組織（二つは人が使い、一つは印だけ）を作り、要求を送り、答えを確かめる。
import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import pg from 'pg'
import { openWorld } from '../../src/acts/world.ts'
import { randomFrom } from '../../src/demo/random.ts'
import { loadDefinitions } from '../../src/domain/index.ts'
import { standingClock } from '../../src/engine/clock.ts'
import { buildApp } from '../../src/server/app.ts'
import { openStore } from '../../src/store/database.ts'
import type { Store } from '../../src/store/database.ts'
import { signInAs } from '../../tests/client.ts'
import { anOrganisation, TEST_NOW } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { fingerprintOf, idsOf, plant } from './planted.ts'
import type { Planted } from './planted.ts'
import { operationsOf, requestFor, wordsFrom } from './requests.ts'
import type { Operation, Sent } from './requests.ts'
import type { Ids, Words } from './values.ts'

const MARKER = 'zqxwvfuzz'
const PEOPLE = ['係員', '課長', '補佐', '係長', '他課長', '部長', '他部長', '本部長', '他係員'] as const
const AT_ONCE = 8
/** Requests after which the identifiers are read again, so that what was made is asked for too. */
const READ_AGAIN = 250
export interface FuzzOptions { readonly url: string; readonly count: number; readonly seed: number; readonly told?: (done: number) => void }
export interface Fault { readonly n: number; readonly why: string; readonly who: string; readonly request: Sent; readonly answer: string }
export interface FuzzResult { readonly sent: number; readonly statuses: { readonly [status: string]: number }; readonly operations: number; readonly succeeded: number; readonly planted: Planted; readonly faults: readonly Fault[]; readonly untouched: boolean }

/** `url`: a migrated database of its own, as superuser. Whatever the requests are, none is answered with 5xx, none shows a row of an organisation nobody signed in to, and none changes one. */
export async function fuzz({ url, count, seed, told }: FuzzOptions): Promise<FuzzResult> {
  const store = await openStore(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const app = await buildApp(openWorld(store, await loadDefinitions(), standingClock(TEST_NOW)), { requestsPerMinute: 0 })
  const faultsOf5xx: string[] = []
  app.addHook('onError', async (_request, _reply, error) => { if (!('refusals' in error)) faultsOf5xx.push(`${error.message} ${error.stack?.split('\n').slice(1, 4).join(' ') ?? ''}`) })
  try {
    const stage = await prepare(store, { client, pool }, app)
    const before = await fingerprintOf(client, stage.hidden)
    const tally = { sent: 0, statuses: {} as Record<string, number>, used: new Set<string>(), faults: [] as Fault[] }
    const worker = async (): Promise<void> => {
      while (tally.sent < count && tally.faults.length < 200) {
        const n = tally.sent++
        if (n % READ_AGAIN === READ_AGAIN - 1) for (const { organisation, words } of stage.sides) words.ids = await stage.ids(organisation.org)
        await one(app, stage, { n, seed }, tally, () => faultsOf5xx.at(-1) ?? '')
        if (n % 1000 === 999) told?.(n + 1)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    return { sent: tally.sent, statuses: tally.statuses, operations: stage.operations.length, succeeded: tally.used.size, planted: stage.planted, faults: tally.faults, untouched: before === await fingerprintOf(client, stage.hidden) }
  } finally {
    await app.close()
    await client.end()
    await pool.end()
    await store.close()
  }
}

interface Side { readonly organisation: TestOrganisation; readonly words: Words; readonly cookies: Map<string, string> }
/** Signs somebody in again, whatever the requests have done to the account. */
type Renew = (username: string) => Promise<string>
interface Stage { readonly ids: (org: number) => Promise<Ids>; readonly renew: Renew; readonly sides: readonly Side[]; readonly operations: readonly Operation[]; readonly hidden: number; readonly planted: Planted }
async function prepare(store: Store, { client, pool }: { readonly client: pg.Client; readonly pool: pg.Pool }, app: FastifyInstance): Promise<Stage> {
  const made = [await anOrganisation(store, 'saitama-police', 'fuzz-a'), await anOrganisation(store, 'municipality', 'fuzz-b')]
  const { org: hidden } = await anOrganisation(store, 'saitama-police', 'fuzz-hidden')
  const planted = await plant(client, hidden, MARKER)
  const foreign = await idsOf(pool, hidden)
  const sides: Side[] = []
  for (const organisation of made) {
    const cookies = new Map<string, string>()
    for (const who of PEOPLE) cookies.set(who, (await signInAs(app, organisation.accounts[who])).cookie)
    await elevate(pool)
    const definitions = (await app.inject({ method: 'GET', url: '/api/definitions', headers: { cookie: cookies.get('係員')! } })).json<unknown>()
    sides.push({ organisation, cookies, words: wordsFrom(definitions, await idsOf(pool, organisation.org), foreign, [...Object.values(organisation.numbers), '山田', 'mpd:6-2-(1)', 'pdf', 'xlsx', 'csv']) })
  }
  const document = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json<unknown>()
  return { ids: (org) => idsOf(pool, org), renew: await renewing(pool, app), sides, operations: operationsOf(document), hidden, planted }
}
/** What says that somebody is here, and as what. */
const PEOPLES = ['person', 'assignment', 'appointment'] as const
async function renewing(pool: pg.Pool, app: FastifyInstance): Promise<Renew> {
  for (const table of ['account', ...PEOPLES]) await pool.query(`create table kept_${table} as select * from ${table}`)
  const { rows } = await pool.query<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'account' and column_name not in ('org', 'id')`)
  const names = rows.map(({ name }) => `"${name}"`).join(', ')
  let last: Promise<unknown> = Promise.resolve()
  return async (username) => {
    const restore = async (): Promise<void> => {
      await pool.query(`update account a set (${names}) = (select ${names} from kept_account k where k.org = a.org and k.id = a.id) where id = (select id from kept_account where username = $1)`, [username])
      for (const table of PEOPLES) await pool.query(`update ${table} t set to_day = k.to_day from kept_${table} k where (k.org, k.id) = (t.org, t.id) and k.to_day is distinct from t.to_day`)
    }
    for (let attempt = 1; ; attempt++) {
      await (last = last.then(restore))
      try {
        const { cookie } = await signInAs(app, username)
        await elevate(pool)
        return cookie
      } catch (error) {
        if (attempt === 5) throw error                                   // one of the other requests stopped the account in between
      }
    }
  }
}
/** Whoever may take the privilege has it: its password is not what the requests are to find out. */
const elevate = (pool: pg.Pool) => pool.query(`update session set elevated_until = $1::timestamptz + interval '15 minutes', elevated_seen_at = $1 where elevated_until is null`, [TEST_NOW])

interface Tally { statuses: Record<string, number>; used: Set<string>; faults: Fault[] }
async function one(app: FastifyInstance, { sides, operations, renew }: Stage, { n, seed }: { readonly n: number; readonly seed: number }, tally: Tally, lastDefect: () => string): Promise<void> {
  const random = randomFrom(seed * 1_000_003 + n)
  const side = random.pick(sides)
  const who = random.chance(0.02) ? '' : random.pick(PEOPLE)
  const operation = random.pick(operations)
  const request = requestFor(random, operation, side.words)
  const cookie = who === '' ? '' : side.cookies.get(who)!
  const reply = await app.inject({ ...request, headers: { ...request.headers, ...(cookie === '' ? {} : { cookie }) } })
  tally.statuses[reply.statusCode] = (tally.statuses[reply.statusCode] ?? 0) + 1
  if (reply.statusCode < 400) tally.used.add(operation.id)
  const answer = Buffer.concat([Buffer.from(JSON.stringify(reply.headers)), textOf(reply.rawPayload)])
  const fault = (why: string) => tally.faults.push({ n, why, who: `${side.organisation.key} ${who}`, request, answer: `${reply.body.slice(0, 300)} ${lastDefect()}` })
  if (reply.statusCode >= 500) fault(`${operation.id}: ${reply.statusCode}`)
  // What was sent may come back; the marker itself is never sent.
  if (answer.includes(MARKER)) fault(`${operation.id}: よその組織の印が答えにあります`)
  if (who !== '' && (operation.id === 'signOut' || reply.statusCode === 401) && side.cookies.get(who) === cookie) side.cookies.set(who, await renew(side.organisation.accounts[who as (typeof PEOPLE)[number]]))
}
/** Workbooks are looked into. */
function textOf(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return bytes
  try {
    return Buffer.concat(Object.values(unzipSync(bytes)).map((part) => Buffer.from(part)))
  } catch {
    return bytes                                                       // a broken file that was sent, and given back
  }
}
