// 区画が本当に満杯になる: 小さな区画（tmpfs）にデータベースを置いて使い切る。断りは 503、空ければ続き、認めた登録は全部残って証跡に異常がない。
import { execFile } from 'node:child_process'
import { mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freePort } from '../../tests/free-port.ts'
import { signInAs } from '../../tests/client.ts'
import { anOrganisation, aWorld } from '../../tests/factories.ts'
import { audit } from '../evidence/audit.ts'
import { exportEvidence } from '../evidence/export.ts'
import { newSigner } from '../evidence/note.ts'
import { openSealer } from '../evidence/seal.ts'
import { standingClock } from '../engine/clock.ts'
import { buildApp } from '../server/app.ts'
import { openStore } from './database.ts'
import { startPostgres } from './postgres.ts'

const run = promisify(execFile)
const place = (i: number) => ({ number: `庫-8${String(i).padStart(4, '0')}`, columns: { name: `保管庫${i}`, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true } })
const SETTINGS = { shared_buffers: '32MB', max_wal_size: '64MB', min_wal_size: '32MB' }

/** A file that takes all the room but `left` bytes. */
async function fill(folder: string, left: number): Promise<string> {
  const name = path.join(folder, 'ballast')
  const file = await open(name, 'w')
  try {
    const block = Buffer.alloc(256 * 1024, 1)
    for (;;) {
      const { bavail, bsize } = await statfs(folder)
      if (bavail * bsize <= left + block.length) return name
      await file.write(block)
    }
  } finally {
    await file.close()
  }
}

test('データベースの区画が満杯になると 503 で断り、空ければ続き、認めた登録は全部残る', async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), `sekisho-full-${process.pid}-`))
  const refusedToMount = await run('mount', ['-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', folder]).then(() => '', (error: Error) => error.message)
  if (refusedToMount !== '') {
    await rm(folder, { recursive: true })
    context.skip(`小さな区画を作れるのは root だけなので、ここでは試せません: ${refusedToMount}`)
    return
  }
  const port = String(await freePort())
  const start = () => startPostgres({ dataDir: path.join(folder, 'postgres'), settings: { ...SETTINGS, port } })
  let server = await start()
  const url = Object.assign(new URL(server.url), { port }).href
  const store = await openStore(url)
  try {
    const clock = standingClock('2026-11-16T01:00:00Z')
    const mpd = await anOrganisation(store, 'mpd')
    const app = await buildApp(await aWorld(store, clock), { requestsPerMinute: 0 })
    const clerk = await signInAs(app, mpd.accounts.補佐)
    const accepted: string[] = []
    const answers = new Map<number, number>()
    const enter = async (n: number): Promise<number> => {
      const body = { ...place(n), unit: mpd.units.課 }
      const { status } = await clerk.post('/api/registers/places/items', body)
      answers.set(status, (answers.get(status) ?? 0) + 1)
      if (status === 200) accepted.push(body.number)
      return status
    }
    expect(await enter(0)).toBe(200)
    const ballast = await fill(folder, 1024 * 1024)
    let [n, refused] = [1, 0]
    while (refused < 20 && n < 20_000) if (await enter(n++) !== 200) refused++
    expect(refused).toBe(20)
    await rm(ballast)
    // A server that gave up with its disk full is started again, as whoever looks after it would.
    await server.stop()
    server = await start()
    const until = Date.now() + 30_000
    while (await enter(n++) !== 200 && Date.now() < until) await sleep(200)
    expect([...answers.keys()].toSorted((a, b) => a - b)).toEqual([200, 503])
    expect(accepted).toContain(place(n - 1).number)
    const kept = (await store.owner.selectFrom('item').select('number').where('org', '=', mpd.org).where('register', '=', 'places').execute()).map(({ number }) => number)
    expect(accepted.filter((number) => !kept.includes(number))).toEqual([])
    const { rows: [half] } = await sql<{ items: string; events: string }>`select (select count(*) from item where number like '庫-8%')::text as items, (select count(*) from evidence where act like '%の登録' and after->>'number' like '庫-8%')::text as events`.execute(store.owner)
    expect(half!.events).toBe(half!.items)
    const { signer } = newSigner('full/0001')
    await store.owner.insertInto('evidence_key').values({ name: signer.name, public_key: signer.publicKey }).execute()
    await openSealer({ db: store.owner, clock, signers: [signer], origin: 'full' }).seal()
    expect((await audit(exportEvidence(store.owner, mpd.org))).findings).toEqual([])
    await app.close()
  } finally {
    await store.close()
    await server.stop()
    await run('umount', [folder])
    await rm(folder, { recursive: true })
  }
}, 180_000)
