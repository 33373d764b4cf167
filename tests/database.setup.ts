// 試験全体で一つの PostgreSQL を一時フォルダーに起こし、その URL を `inject('databaseUrl')` で渡す。
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { processExists } from '../src/store/postgres-lock.ts'
import { startPostgres } from '../src/store/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
  }
}

const PREFIX = 'sekisho-test-'
// 前提: 試験の後は捨てるデータなので、書き込みの確定を待たない。
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '256MB', max_connections: '200', max_wal_size: '4GB', autovacuum: 'off' }

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned()
  stopWithParent()
  const folder = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), settings: SETTINGS })
  project.provide('databaseUrl', server.url)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

// tools/test.ts が kill -9 されたら、試験だけが走り続けないようにする。
function stopWithParent(): void {
  if (process.env['SEKISHO_TEST_STEP'] === undefined) return
  const parent = process.ppid
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGINT') }, 500).unref()
}

// 強制終了された試験が残したものを片付ける。名前にある番号のプロセスが生きていれば触らない。
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
    if (pid > 0 && !processExists(pid)) await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})
  }
}
