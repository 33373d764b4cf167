import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { anOrganisation } from '../../tests/factories.ts'
import { systemClock } from '../engine/clock.ts'
import { appendEvidence } from '../evidence/append.ts'
import { audit } from '../evidence/audit.ts'
import { exportEvidence } from '../evidence/export.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { startSealing } from './sealing.ts'

let database: FreshDatabase
let store: Store
let org: number
let dataDir: string
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  org = (await anOrganisation(store, 'mpd')).org
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-sealing-'))
})
afterAll(async () => { await store?.close(); await database?.drop(); await rm(dataDir, { recursive: true, force: true }) })

const add = (count: number) => store.of(org).transaction().execute((tx) => appendEvidence(tx, Array.from({ length: count }, (_, n) => ({ org, actor: null, act: '試験', subject: `thing/${n}`, clauses: [] }))))
const waiting = async () => Number((await store.owner.selectFrom('evidence_queue').select(({ fn }) => fn.countAll<string>().as('count')).where('org', '=', org).executeTakeFirstOrThrow()).count)
const inspected = () => audit(exportEvidence(store.owner, org))
const start = (folder = dataDir, failed?: (error: unknown) => void) => startSealing({ db: store.owner, clock: systemClock, dataDir: folder, name: 'test' }, failed)

test('動いている間、足したものは一秒のうちに封印され、止めるときは残りも封印する', async () => {
  const jobs = start()
  await vi.waitFor(async () => { expect(await waiting()).toBe(0) }, 5000)
  const begin = performance.now()
  await add(20)
  await vi.waitFor(async () => { expect(await waiting()).toBe(0) }, { timeout: 5000, interval: 20 })
  expect(performance.now() - begin).toBeLessThan(2500)
  await add(3)
  await jobs.stop()
  expect(await inspected()).toMatchObject({ findings: [], waiting: 0, trusted: ['test/0001'] })
})

test('同じデータベースで二つが封印しても、木は一つで、書出しは途中でも正しい', async () => {
  const both = [start(), start()]
  for (let i = 0; i < 30; i++) { await add(50); if (i % 10 === 0) expect((await inspected()).findings).toEqual([]) }
  await Promise.all(both.map((jobs) => jobs.stop()))
  expect(await inspected()).toMatchObject({ findings: [], waiting: 0 })
  expect(await readdir(path.join(dataDir, 'keys'))).toEqual(['evidence-0001.pem'])
})

test('鍵が失われても知らせて待つだけで、勝手に別の鍵では署名しない。戻れば続ける', async () => {
  const elsewhere = await mkdtemp(path.join(os.tmpdir(), 'sekisho-sealing-'))
  const told: string[] = []
  const jobs = start(elsewhere, (error) => told.push((error as Error).message))
  await add(5)
  await vi.waitFor(() => { expect(told.length).toBe(1) }, 5000)
  await jobs.stop()
  expect(told[0]).toContain('鍵がありません')
  expect(await waiting()).toBe(5)
  expect((await inspected()).findings).toEqual([])
  await start().stop()
  expect(await waiting()).toBe(0)
  expect(await readdir(path.join(elsewhere, 'keys'))).toEqual([])
  await rm(elsewhere, { recursive: true })
})
