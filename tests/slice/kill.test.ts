// 負荷の下で何度殺しても、応えた行いはすべて残り、半端なものはなく、証跡は確かめられる。長い版は npm run kill。
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { startPostgres } from '../../src/store/postgres.ts'
import { freshDatabase } from '../database.ts'
import { killAgainAndAgain } from './kill.ts'

const NOTHING = { lost: [], halfDone: [], findings: [] }

test('サーバーを十回 kill -9 しても、応えた行いはすべて残り、半端なものはない', async () => {
  const database = await freshDatabase()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-kill-'))
  try {
    const result = await killAgainAndAgain({ url: database.url, dataDir, kills: 10, life: [100, 900], verifyEvery: 5 })
    expect(result).toMatchObject({ ...NOTHING, kills: 10 })
    expect(result.acknowledged).toBeGreaterThan(20)
  } finally {
    await database.drop()
    await rm(dataDir, { recursive: true, force: true })
  }
}, 180_000)

test('負荷の下で PostgreSQL が落ちて起き直しても、サーバーは動き続け、何も失われない', async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-kill-'))
  const server = await startPostgres({ dataDir: path.join(dataDir, 'postgres') })
  try {
    const result = await killAgainAndAgain({
      url: server.url, dataDir, kills: 3, life: [300, 900], verifyEvery: 1,
      // 一つの接続の過程を殺すと、PostgreSQL は全部の接続を切り、記録から起き直す
      strike: async (store) => { const { rows: [one] } = await sql<{ pid: number }>`select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`.execute(store.owner); process.kill(one!.pid, 'SIGKILL'); await untilUp(server.url) },
    })
    expect(result).toMatchObject({ ...NOTHING, kills: 3 })
    expect(result.acknowledged).toBeGreaterThan(5)
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}, 180_000)

/** PostgreSQL takes connections again, and goes on doing so: the first moments after the blow it may not have noticed it. */
async function untilUp(url: string): Promise<void> {
  for (let [tries, good] = [0, 0]; tries < 300; tries++) {
    await sleep(100)
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    good = await client.connect().then(() => client.query('select 1')).then(() => good + 1, () => 0)
    await client.end().catch(() => {})
    if (good >= 5) return
  }
  throw new Error('PostgreSQL が起き直しません。')
}
