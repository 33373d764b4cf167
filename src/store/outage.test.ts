// データベースが負荷の最中に落ちて戻る、ディスクが尽きる: 断りは日本語の 503、戻れば同じ関所がそのまま続き、認めた行為は全部残る。
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signInAs } from '../../tests/client.ts'
import { anOrganisation, aWorld } from '../../tests/factories.ts'
import { audit } from '../evidence/audit.ts'
import { exportEvidence } from '../evidence/export.ts'
import { newSigner } from '../evidence/note.ts'
import { openSealer } from '../evidence/seal.ts'
import { standingClock } from '../engine/clock.ts'
import { buildApp } from '../server/app.ts'
import { freePort } from '../../tests/free-port.ts'
import { openStore } from './database.ts'
import { startPostgres } from './postgres.ts'
import type { RunningPostgres } from './postgres.ts'

const SETTINGS = { shared_buffers: '64MB' }
let folder: string
let server: RunningPostgres
let port: string
/** At the same port every time, as a server of its own is. */
const start = async (): Promise<void> => {
  const started = await startPostgres({ dataDir: path.join(folder, 'postgres'), settings: { ...SETTINGS, port } })
  server = { url: Object.assign(new URL(started.url), { port }).href, stop: () => started.stop() }
}
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), `sekisho-test-${process.pid}-`))
  port = String(await freePort())
  await start()
})
afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})
const place = (i: number) => ({ number: `庫-9${String(i).padStart(4, '0')}`, columns: { name: `保管庫${i}`, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true } })

test('負荷の最中にデータベースが落ちても、その間は 503 で断り、起き直せば続き、認めた登録は全部残って証跡に異常がない', async () => {
  const clock = standingClock('2026-11-16T01:00:00Z')
  const store = await openStore(server.url)
  const mpd = await anOrganisation(store, 'mpd')
  const app = await buildApp(await aWorld(store, clock), { requestsPerMinute: 0 })
  try {
    const clerk = await signInAs(app, mpd.accounts.補佐)
    const accepted: string[] = []
    const statuses = new Set<number>()
    let [n, stop] = [0, false]
    const worker = async (): Promise<void> => {
      while (!stop) {
        const body = { ...place(n++), unit: mpd.units.課 }
        const reply = await clerk.post('/api/registers/places/items', body)
        statuses.add(reply.status)
        if (reply.status === 200) accepted.push(body.number)
        else await new Promise((resolve) => { setTimeout(resolve, 20) })
      }
    }
    const working = Promise.all([worker(), worker(), worker(), worker()])
    while (accepted.length < 20) await new Promise((resolve) => { setTimeout(resolve, 10) })
    await server.stop()
    await new Promise((resolve) => { setTimeout(resolve, 200) })
    await start()
    const before = accepted.length
    while (accepted.length < before + 20) await new Promise((resolve) => { setTimeout(resolve, 10) })
    stop = true
    await working
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 503])
    const kept = (await store.owner.selectFrom('item').select('number').where('org', '=', mpd.org).where('register', '=', 'places').execute()).map(({ number }) => number)
    expect(accepted.filter((number) => !kept.includes(number))).toEqual([])
    const { signer } = newSigner('outage/0001')
    await store.owner.insertInto('evidence_key').values({ name: signer.name, public_key: signer.publicKey }).execute()
    await openSealer({ db: store.owner, clock, signers: [signer], origin: 'outage' }).seal()
    expect((await audit(exportEvidence(store.owner, mpd.org))).findings).toEqual([])
    const { rows: [half] } = await sql<{ items: string; events: string }>`select (select count(*) from item where number like '庫-9%')::text as items, (select count(*) from evidence where act like '%の登録' and after->>'number' like '庫-9%')::text as events`.execute(store.owner)
    expect(half!.events).toBe(half!.items)
  } finally {
    await app.close()
    await store.close()
  }
}, 120_000)

test('データベースが場所を広げられないとき（53100）は、何も残さず 503 で断る', async () => {
  const store = await openStore(server.url)
  const mpd = await anOrganisation(store, 'mpd')
  const app = await buildApp(await aWorld(store), { requestsPerMinute: 0 })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    // 前提: 本物の ENOSPC は、区画を丸ごと使い切らないと起こせない。PostgreSQL がそのとき返す誤り（53100 disk_full）を、証跡を書く所で起こす。
    await client.query(`create function is_full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$; create trigger is_full before insert on evidence for each row execute function is_full()`)
    const cookie = await signInAs(app, mpd.accounts.補佐).catch((error: Error) => error.message)
    expect(cookie).toContain('いまは使えません')
    await client.query('alter table evidence disable trigger is_full')
    const clerk = await signInAs(app, mpd.accounts.補佐)
    await client.query('alter table evidence enable trigger is_full')
    const refused = await clerk.post('/api/registers/places/items', { ...place(1), unit: mpd.units.課 })
    expect([refused.status, refused.body.title]).toEqual([503, 'いまは使えません'])
    expect((await store.owner.selectFrom('item').select('id').where('number', '=', place(1).number).execute())).toEqual([])
    await client.query('drop trigger is_full on evidence')
    expect((await clerk.post('/api/registers/places/items', { ...place(1), unit: mpd.units.課 })).status).toBe(200)
  } finally {
    await client.end()
    await app.close()
    await store.close()
  }
}, 120_000)
