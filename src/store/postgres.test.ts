import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { processExists, takeLock } from './postgres-lock.ts'
import { databaseFor, startPostgres, type RunningPostgres } from './postgres.ts'

const SETTINGS = { shared_buffers: '32MB' }
let folder: string
let dataDir: string
const running: RunningPostgres[] = []
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), `sekisho-test-${process.pid}-`))
  dataDir = path.join(folder, 'postgres')
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(running.splice(0).map((server) => server.stop()))
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

async function start(): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir, settings: SETTINGS })
  running.push(server)
  return server
}

async function ask(server: RunningPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  return client.query(sql).then(({ rows }) => rows).finally(() => client.end())
}

const postmasterPid = async (): Promise<number> => Number((await readFile(path.join(dataDir, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0])

async function untilGone(pid: number): Promise<void> {
  for (let i = 0; i < 500 && processExists(pid); i += 1) await sleep(20)
  expect(processExists(pid)).toBe(false)
}

/** Another node process that starts the same data directory and then waits; resolves with what it printed first. */
async function startElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const script = `const { startPostgres } = await import(${JSON.stringify(path.join(import.meta.dirname, 'postgres.ts'))})
    try { await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: ${JSON.stringify(SETTINGS)} }); console.log('started') } catch (error) { console.log(error.message) }
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, said: said.toString().trim() }
}

describe('同梱の PostgreSQL', () => {
  test('空の置き場を初期化し、止めて起こしてもデータがある', async () => {
    const first = await start()
    await ask(first, 'create table thing (name text)')
    await ask(first, `insert into thing values ('関所')`)
    const pid = await postmasterPid()
    await first.stop()
    expect(processExists(pid)).toBe(false)
    expect(existsSync(path.join(dataDir, 'lock'))).toBe(false)
    expect(await ask(await start(), 'select name from thing')).toEqual([{ name: '関所' }])
  })

  test('耐久性を保ち、127.0.0.1 だけで待ち、UTF-8・符号順で、日本語の三文字組が作れる', async () => {
    const server = await start()
    const [row] = await ask(server, `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('listen_addresses') as listen, current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
      current_setting('shared_buffers') as buffers, (select datcollate from pg_database where datname = current_database()) as collate`)
    expect(row).toEqual({ fsync: 'on', commit: 'on', listen: '127.0.0.1', encoding: 'UTF8', checksums: 'on', buffers: '32MB', collate: 'C' })
    await ask(server, 'create extension pg_trgm')
    expect(await ask(server, `select cardinality(show_trgm('外部記録媒体')) as count`)).toEqual([{ count: 7 }])
  })

  test('合言葉は持ち主だけが読め、違う合言葉では入れない', async () => {
    const server = await start()
    expect((await stat(path.join(dataDir, 'password'))).mode & 0o777).toBe(0o600)
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
    const wrong = server.url.replace(/:[^:@]+@/, ':wrong@')
    await expect(ask({ ...server, url: wrong }, 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  test('root で起こしても、サーバーは root では動かない', async () => {
    await start()
    const status = await readFile(`/proc/${await postmasterPid()}/status`, 'utf8')
    const uid = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])
    expect(uid).not.toBe(0)
    if (process.getuid?.() !== 0) expect(uid).toBe(process.getuid?.())
  })

  test('同じ置き場の二つ目は、このプロセスからも別のプロセスからも断られる', async () => {
    const server = await start()
    const sentence = `データの置き場 ${dataDir} は別の関所（プロセス ${process.pid}）が使っています。そちらを止めるか、SEKISHO_DATA に別の場所を指定してください。`
    await expect(startPostgres({ dataDir })).rejects.toThrow(sentence)
    expect((await startElsewhere()).said).toBe(sentence)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('サーバーを子ごと kill -9 しても、起こし直せば確定済みのデータがある', async () => {
    const server = await start()
    await ask(server, 'create table thing (id int)')
    await ask(server, 'insert into thing select generate_series(1, 1000)')
    const pid = await postmasterPid()
    const workers = (await ask(server, 'select pid from pg_stat_activity')).map((row) => Number(row['pid']))
    for (const victim of [pid, ...workers]) {
      try { process.kill(victim, 'SIGKILL') } catch { /* 質問に使った接続はもう終わっている */ }
    }
    await server.stop()
    expect(await ask(await start(), 'select count(*)::int as count from thing')).toEqual([{ count: 1000 }])
  })

  test('親の kill -9 ではサーバーも止まり、次の者が古い錠を引き継ぐ', async () => {
    const { child, said } = await startElsewhere()
    expect(said).toBe('started')
    const pid = await postmasterPid()
    child.kill('SIGKILL')
    await untilGone(pid)
    expect(existsSync(path.join(dataDir, 'lock'))).toBe(true)
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('残されたサーバーは、きれいに止めてから起こし直す', async () => {
    const { child } = await startElsewhere()
    const pid = await postmasterPid()
    const watchers = await watchersOf(pid)
    expect(watchers).toHaveLength(1)
    for (const watcher of watchers) process.kill(watcher, 'SIGKILL')
    child.kill('SIGKILL')
    await once(child, 'exit')
    await sleep(200)
    expect(processExists(pid)).toBe(true)
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
    expect(processExists(pid)).toBe(false)
    expect(await readFile(path.join(dataDir, 'server.log'), 'utf8')).not.toContain('not properly shut down')
  })

  test('途中で殺された初期化は、作り直される', async () => {
    const { mkdir } = await import('node:fs/promises')
    await mkdir(path.join(dataDir, 'cluster.new/base'), { recursive: true })
    await writeFile(path.join(dataDir, 'cluster.new/PG_VERSION'), '18\n')
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('書けない置き場は、直し方の一文で断る', async () => {
    await writeFile(path.join(folder, 'plain'), '')
    await expect(startPostgres({ dataDir: path.join(folder, 'plain', 'postgres') })).rejects.toThrow(/に書き込めません。権限を確かめるか、SEKISHO_DATA に別の場所を指定してください。$/)
  })

  test('設定の誤りは、記録の場所を示して断り、錠を残さない', async () => {
    await expect(startPostgres({ dataDir, settings: { no_such_setting: '1' } })).rejects.toThrow(`データベースを起動できませんでした。${path.join(dataDir, 'server.log')} の末尾を確かめてください。`)
    expect(existsSync(path.join(dataDir, 'lock'))).toBe(false)
  })
})

async function watchersOf(pid: number): Promise<number[]> {
  const { readdir } = await import('node:fs/promises')
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    if (command.endsWith(`sekisho-watch\0${pid}\0`)) found.push(Number(name))
  }
  return found
}

describe('錠', () => {
  test('同時に取り合っても、持てるのは一人', async () => {
    const file = path.join(folder, 'lock')
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(file, folder)))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })

  test('番号が同じでも、始まった時が違えば古い錠として引き継ぐ', async () => {
    const file = path.join(folder, 'lock')
    await writeFile(file, JSON.stringify({ pid: process.pid, startedAt: 'another-boot:1', token: 'x' }))
    const giveBack = await takeLock(file, folder)
    await giveBack()
    expect(existsSync(file)).toBe(false)
  })

  test('壊れた錠は引き継ぎ、他人の錠は返さない', async () => {
    const file = path.join(folder, 'lock')
    await writeFile(file, '')
    const giveBack = await takeLock(file, folder)
    await writeFile(file, JSON.stringify({ pid: 1, startedAt: '', token: 'other' }))
    await giveBack()
    expect(existsSync(file)).toBe(true)
  })
})

describe('databaseFor', () => {
  test('DATABASE_URL があればそれを使い、止めても何もしない', async () => {
    const database = await databaseFor({ DATABASE_URL: 'postgresql://a:b@db.example:5432/sekisho' })
    expect(database.url).toBe('postgresql://a:b@db.example:5432/sekisho')
    await database.stop()
  })

  test.each(['db.example', 'mysql://a@b/c'])('DATABASE_URL=%s は直し方の一文で断る', async (url) => {
    await expect(databaseFor({ DATABASE_URL: url })).rejects.toThrow(/^DATABASE_URL を読めません。/)
  })

  test('SEKISHO_DATA の下の postgres に起こす', async () => {
    const database = await databaseFor({ SEKISHO_DATA: folder }, SETTINGS)
    running.push(database)
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(existsSync(path.join(folder, 'postgres/cluster/PG_VERSION'))).toBe(true)
  })
})
