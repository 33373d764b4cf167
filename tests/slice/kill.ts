// 殺しても失われない: 動いているサーバーに人の仕事をさせ、いつとも知れず kill -9 し、起こし直すたびに確かめる。
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { addDays } from '../../src/engine/calendar.ts'
import { dayOf, systemClock } from '../../src/engine/clock.ts'
import { audit } from '../../src/evidence/audit.ts'
import { exportEvidence } from '../../src/evidence/export.ts'
import { openStore } from '../../src/store/database.ts'
import type { Db, Store } from '../../src/store/database.ts'
import { TEST_PASSWORD, anOrganisation } from '../factories.ts'
import type { TestOrganisation } from '../factories.ts'
import { takeOutForm } from './take-out-form.ts'

const MAIN = path.resolve(import.meta.dirname, '../../src/server/main.ts')
const WORKERS = 4
const START_WITHIN_MS = 60_000
export interface KillPlan {
  readonly url: string
  /** Where the keys of the evidence are kept from one life to the next. */
  readonly dataDir: string
  readonly kills: number
  /** How long a life under load lasts, in milliseconds, at random between the two. */
  readonly life: readonly [number, number]
  /** The evidence is verified after every so many kills, and at the end. */
  readonly verifyEvery: number
  /** Instead of the server, what dies: given the store, it ends whatever it likes. Left out: the server, by SIGKILL. */
  readonly strike?: (store: Store) => Promise<void>
  readonly say?: (text: string) => void
}
export interface KillResult { readonly kills: number; readonly acknowledged: number; readonly unanswered: number; readonly events: number; readonly lost: readonly string[]; readonly halfDone: readonly string[]; readonly findings: readonly string[] }

/** What the clients were told had been done, and must be there for ever. */
interface Acknowledged { readonly items: string[]; readonly requests: string[]; readonly approved: string[] }
interface Life { readonly base: string; readonly stopped: () => boolean; readonly done: Acknowledged; unanswered: number }

export async function killAgainAndAgain(plan: KillPlan): Promise<KillResult> {
  const store = await openStore(plan.url)
  try {
    const home = await anOrganisation(store, 'mpd', `kill-${Date.now()}`)
    return await liveAndDie(plan, store, home)
  } finally {
    await store.close()
  }
}

async function liveAndDie(plan: KillPlan, store: Store, home: TestOrganisation): Promise<KillResult> {
  const [lost, halfDone, findings]: [string[], string[], string[]] = [[], [], []]
  let [acknowledged, unanswered, events] = [0, 0, 0]
  let server = await startServer(plan)
  try {
    for (let n = 1; n <= plan.kills; n++) {
      const life = await liveFor(plan, server, store, home, n)
      unanswered += life.unanswered
      acknowledged += Object.values(life.done).reduce((sum, list: string[]) => sum + list.length, 0)
      if (server.child.exitCode !== null || server.child.signalCode !== null) server = await startServer(plan)
      lost.push(...await lostOf(store.of(home.org), home.org, life.done))
      halfDone.push(...await halfDoneIn(store.of(home.org), home.org))
      if (n % plan.verifyEvery === 0 || n === plan.kills) {
        const found = await verified(store, home.org)
        events = found.events
        findings.push(...found.findings.map(({ message }) => message))
        plan.say?.(`${n}回: 応えた行い ${acknowledged}、証跡 ${events}、失われた ${lost.length}、半端 ${halfDone.length}、検証の異常 ${findings.length}`)
      }
    }
  } finally {
    await end(server)
  }
  return { kills: plan.kills, acknowledged, unanswered, events, lost, halfDone, findings }
}

/** One life: clients at work, then death at a random moment. */
async function liveFor(plan: KillPlan, server: Server, store: Store, home: TestOrganisation, n: number): Promise<Life> {
  let over = false
  const life: Life = { base: server.base, stopped: () => over, done: { items: [], requests: [], approved: [] }, unanswered: 0 }
  const [asks, decides] = [await signIn(server.base, home.accounts.係員), await signIn(server.base, home.accounts.代理)]
  const workers = Array.from({ length: WORKERS }, (_, worker) => work(life, { asks, decides }, `殺-${n}-${worker}`))
  const [least, most] = plan.life
  await sleep(least + Math.random() * (most - least))
  if (plan.strike) {
    await plan.strike(store)
    await sleep(300)
  } else await end(server, 'SIGKILL')
  over = true
  await Promise.all(workers)
  return life
}

interface Server { readonly child: ChildProcess; readonly base: string }
async function startServer({ url, dataDir }: KillPlan): Promise<Server> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [MAIN, 'start'], { stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env['PATH'], DATABASE_URL: url, SEKISHO_DATA: dataDir, SEKISHO_PORT: String(port), SEKISHO_HOST: '127.0.0.1' } })
  let said = ''
  child.stderr!.on('data', (text) => { said = `${said}${String(text)}`.slice(-4000) })
  for (const until = Date.now() + START_WITHIN_MS; Date.now() < until; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`サーバーが始まりません: ${said}`)
    if (await fetch(`${base}/api/me`).then(({ status }) => status === 401, () => false)) return { child, base }
  }
  child.kill('SIGKILL')
  throw new Error(`サーバーが応えません: ${said}`)
}
async function end({ child }: Server, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

const HEADERS = { 'x-sekisho': '1', 'content-type': 'application/json' }
async function signIn(base: string, username: string): Promise<string> {
  const reply = await fetch(`${base}/api/session`, { method: 'POST', headers: HEADERS, body: JSON.stringify({ username, password: TEST_PASSWORD }) })
  const cookie = reply.headers.getSetCookie().find((text) => text.startsWith('sekisho='))?.split(';')[0]
  if (!reply.ok || cookie === undefined) throw new Error(`${username} としてサインインできません: ${await reply.text()}`)
  return cookie
}

/** A person's work: registers a medium, asks to take it out, and another permits it. What is answered with 200 is noted, nothing else is. */
async function work(life: Life, { asks, decides }: { readonly asks: string; readonly decides: string }, prefix: string): Promise<void> {
  const today = dayOf(systemClock.now())
  const form = { ...takeOutForm('mpd'), period: { from: addDays(today, 1), to: addDays(today, 2) } }
  for (let n = 0; !life.stopped(); n++) {
    const item = await send(life, asks, '/api/registers/media/items', { number: `${prefix}-${n}`, columns: { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', externallyConnected: 'なし' } })
    if (item === null) continue
    life.done.items.push(item)
    const request = await send(life, asks, '/api/requests', { procedure: 'media.take-out.mpd', items: [item], form, submit: true })
    if (request === null) continue
    life.done.requests.push(request)
    if (await send(life, decides, `/api/requests/${request}/acts`, { version: 1, act: '承認', position: 0 }) !== null) life.done.approved.push(request)
  }
}
/** The id of the answer ('' where it has none); null where there was no good answer. */
async function send(life: Life, cookie: string, address: string, body: object): Promise<string | null> {
  try {
    const reply = await fetch(`${life.base}${address}`, { method: 'POST', headers: { ...HEADERS, cookie }, body: JSON.stringify(body) })
    const answer = await reply.json() as { id?: string; detail?: string }
    if (reply.ok) return answer.id ?? ''
    if (reply.status < 500 && reply.status !== 429) throw new RangeError(`${address} が断られました（${reply.status}）: ${JSON.stringify(answer)}`)
  } catch (error) {
    if (error instanceof RangeError) throw error
  }
  life.unanswered++
  await sleep(20)
  return null
}

/** Acknowledged acts that are not there. */
async function lostOf(db: Db, org: number, { items, requests, approved }: Acknowledged): Promise<string[]> {
  const missing = async (ids: readonly string[], there: (ids: readonly string[]) => Promise<{ id: string }[]>, what: string) => {
    const found = new Set((await there(ids)).map(({ id }) => id))
    return ids.filter((id) => !found.has(id)).map((id) => `${what} ${id}`)
  }
  return [
    ...await missing(items, async (ids) => (await sql<{ id: string }>`select i.id from item i join medium m on m.org = i.org and m.item = i.id where i.org = ${org} and i.id = any(${ids}::bigint[])`.execute(db)).rows, '媒体'),
    ...await missing(requests, async (ids) => (await sql<{ id: string }>`select id from request where org = ${org} and state in ('回付中', '決裁済') and id = any(${ids}::bigint[])`.execute(db)).rows, '申請'),
    ...await missing(approved, async (ids) => (await sql<{ id: string }>`select r.id from request r where r.org = ${org} and state = '決裁済' and r.id = any(${ids}::bigint[]) and exists (select from custody c where c.org = r.org and c.request = r.id)`.execute(db)).rows, '承認'),
  ]
}

/** Every act of the load wholly or not at all, acknowledged or not: rows without their other half, told one by one. */
async function halfDoneIn(db: Db, org: number): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    with mine as (select i.* from item i where i.org = ${org} and i.number like '殺-%'), asked as (select r.* from request r where r.org = ${org} and r.procedure = 'media.take-out.mpd')
    select '媒体の列がない ' || id as what from mine i where not exists (select from medium m where m.org = i.org and m.item = i.id)
    union all select '媒体の証跡がない ' || id from mine i where not exists (select from evidence e where e.org = i.org and e.subject = 'item/' || i.id)
    union all select '申請の段階か対象がない ' || id from asked r where not exists (select from request_step s where s.org = r.org and s.request = r.id) or not exists (select from request_item t where t.org = r.org and t.request = r.id)
    union all select '申請の証跡がない ' || id from asked r where not exists (select from evidence e where e.org = r.org and e.subject = 'request/' || r.id)
    union all select '承認と台帳が合わない ' || r.id from asked r join request_item t on t.org = r.org and t.request = r.id join item i on i.org = r.org and i.id = t.item
      where (r.state = '決裁済') <> (i.state = '持出し中') or (r.state = '決裁済') <> exists (select from custody c where c.org = r.org and c.request = r.id)
        or (select count(*) from request_act a where a.org = r.org and a.request = r.id and a.act = '承認') <> (r.state = '決裁済')::int
        or (select count(*) from evidence e where e.org = r.org and e.request = r.id and e.act = '承認' and e.subject = 'request/' || r.id) <> (r.state = '決裁済')::int
    union all select '封印も待ちもない証跡 ' || e.id from evidence e where e.org = ${org} and not exists (select from evidence_queue q where q.org = e.org and q.id = e.id) and not exists (select from evidence_tree t where t.org = e.org and t.event = e.id)`.execute(db)
  return rows.map(({ what }) => what)
}

/** The evidence once everything is sealed, as anyone would verify the exported file. */
async function verified(store: Store, org: number) {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(200)) {
    const found = await audit(exportEvidence(store.owner, org))
    if (found.waiting === 0) return found
  }
  throw new Error('封印が60秒たっても終わりません。')
}
