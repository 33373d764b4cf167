// 二つの関所が一つのデータベースで動く: 席は両方で通じ、定期の処理も封印もメールも、二度は行われない。
import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standingClock } from '../src/engine/clock.ts'
import { audit } from '../src/evidence/audit.ts'
import { exportEvidence } from '../src/evidence/export.ts'
import { newSigner } from '../src/evidence/note.ts'
import { openSealer } from '../src/evidence/seal.ts'
import { sendNext } from '../src/delivery/sender.ts'
import { buildApp } from '../src/server/app.ts'
import { runJobs } from '../src/server/jobs.ts'
import { openStore } from '../src/store/database.ts'
import type { Store } from '../src/store/database.ts'
import type { World } from '../src/acts/world.ts'
import { clientWith, signInAs } from './client.ts'
import { freshDatabase } from './database.ts'
import type { FreshDatabase } from './database.ts'
import { anOrganisation, aWorld, TEST_NOW } from './factories.ts'
import type { TestOrganisation } from './factories.ts'

interface Process { readonly store: Store; readonly world: World; readonly app: FastifyInstance }
const clock = standingClock(TEST_NOW)
let database: FreshDatabase
let one: Process
let two: Process
let mpd: TestOrganisation
const { signer } = newSigner('two/0001')
async function aProcess(): Promise<Process> {
  const store = await openStore(database.url)
  const world = await aWorld(store, clock)
  return { store, world, app: await buildApp(world, { requestsPerMinute: 0 }) }
}
beforeAll(async () => {
  database = await freshDatabase()
  one = await aProcess()
  two = await aProcess()
  mpd = await anOrganisation(one.store, 'mpd')
})
afterAll(async () => {
  for (const { app, store } of [one, two]) { await app.close(); await store.close() }
  await database.drop()
})
const both = <Result>(act: (process: Process) => Promise<Result>): Promise<Result[]> => Promise.all([one, two].flatMap((process) => [act(process), act(process)]))
const countOf = async (table: 'task' | 'notice' | 'outgoing_mail'): Promise<number> => Number((await one.store.owner.selectFrom(table).select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow()).count)

test('一つでのサインインはもう一つで通じ、そちらでのサインアウトは、覚えの短い間（10秒）の後は両方で効く', async () => {
  const here = await signInAs(one.app, mpd.accounts.係員)
  const there = clientWith(two.app, here.cookie)
  expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([200, 200])
  await there.delete('/api/session')
  expect((await there.get('/api/me')).status).toBe(401)
  clock.moveTo(new Date(Date.parse(TEST_NOW) + 11_000).toISOString())
  expect((await here.get('/api/me')).status).toBe(401)
  clock.moveTo(TEST_NOW)
})

test('両方が同時に定期の処理をしても、義務と知らせは一度ずつで、二度目の回では増えない', async () => {
  await both(({ world }) => runJobs(world))
  const [tasks, notices] = [await countOf('task'), await countOf('notice')]
  expect(tasks).toBeGreaterThan(0)
  const { rows: doubled } = await sql`select duty, period, unit, item from task group by org, duty, period, unit, item having count(*) > 1`.execute(one.store.owner)
  expect(doubled).toEqual([])
  await both(({ world }) => runJobs(world))
  expect([await countOf('task'), await countOf('notice')]).toEqual([tasks, notices])
})

test('両方で同時に働いて封印しても、証跡は一本の木で、失われも重なりもしない', async () => {
  await one.store.owner.insertInto('evidence_key').values({ name: signer.name, public_key: signer.publicKey }).execute()
  const clerks = await Promise.all([one, two].map(({ app }) => signInAs(app, mpd.accounts.補佐)))
  const sealers = [one, two].map(({ store }) => openSealer({ db: store.owner, clock, signers: [signer], origin: 'two' }))
  const made = await Promise.all(Array.from({ length: 40 }, async (_, i) => {
    const reply = await clerks[i % 2]!.post('/api/registers/places/items', { number: `庫-8${String(i).padStart(3, '0')}`, unit: mpd.units.課, columns: { name: `保管庫${i}`, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true } })
    if (i % 5 === 0) await Promise.all(sealers.map((sealer) => sealer.seal()))
    return reply
  }))
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 200))
  for (const sealer of sealers) await sealer.seal()
  const result = await audit(exportEvidence(two.store.owner, mpd.org))
  const { count } = await one.store.owner.selectFrom('evidence').select(({ fn }) => fn.countAll<string>().as('count')).where('org', '=', mpd.org).executeTakeFirstOrThrow()
  expect(result).toMatchObject({ events: Number(count), waiting: 0, findings: [] })
})

test('同じ番号の一件を両方で同時に登録すると、一つだけが通り、もう一つは断られる', async () => {
  const clerks = await Promise.all([one, two].map(({ app }) => signInAs(app, mpd.accounts.補佐)))
  const replies = await Promise.all(clerks.map((clerk) => clerk.post('/api/registers/places/items', { number: '庫-7777', unit: mpd.units.課, columns: { name: '同じ番号', lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true } })))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(replies.every(({ status }) => status < 500)).toBe(true)
})

test('待っているメールを両方で同時に送っても、一通ずつ一度だけ渡される', async () => {
  await one.store.owner.insertInto('outgoing_mail').values(Array.from({ length: 30 }, (_, i) => ({ org: mpd.org, to: `a${i}@example.jp`, subject: `件名${i}`, body: '本文', about: 'two', queued_at: clock.now(), due_at: clock.now() }))).execute()
  const handed: string[] = []
  const transport = { send: async ({ to }: { to: string }) => { handed.push(to); await new Promise((resolve) => { setTimeout(resolve, 3) }) } }
  await both(async ({ store }) => { while (await sendNext({ db: store.owner, transport: transport as never, clock, host: 'two' }) !== 'nothing'); })
  expect(handed.filter((to) => /^a\d+@/.test(to)).toSorted()).toEqual(Array.from({ length: 30 }, (_, i) => `a${i}@example.jp`).toSorted())
})

test('時計が戻っても進んでも、定期の処理は倒れず、済んだことを繰り返さない。戻った時計は証跡に出る', async () => {
  const before = await countOf('task')
  clock.moveTo('2026-11-15T23:00:00Z')
  for (const { done } of await runJobs(one.world)) expect(done).toBe(true)
  expect(await countOf('task')).toBe(before)
  const clerk = await signInAs(one.app, mpd.accounts.係長)                 // evidence at the earlier moment
  expect((await clerk.get('/api/me')).status).toBe(200)
  await openSealer({ db: one.store.owner, clock, signers: [signer], origin: 'two' }).seal()
  expect((await audit(exportEvidence(one.store.owner, mpd.org))).findings.map(({ kind }) => kind)).toContain('時刻')
  clock.moveTo('2027-04-01T00:00:00Z')
  for (const { done } of await runJobs(one.world)) expect(done).toBe(true)
  const later = await countOf('task')
  expect(later).toBeGreaterThan(before)
  await both(({ world }) => runJobs(world))
  expect(await countOf('task')).toBe(later)
  expect((await clerk.get('/api/me')).status).toBe(401)                    // twelve hours have passed
})
