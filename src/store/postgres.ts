// 同梱の PostgreSQL を、この置き場のためだけに起こし、止める。
//   <dataDir>/cluster/    PostgreSQL のデータ（PGDATA）      <dataDir>/password    管理者の合言葉（0600）
//   <dataDir>/server.log  PostgreSQL の記録                  <dataDir>/lock        使用中の印
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { canReach, serverAccount, type Account } from './postgres-account.ts'
import { findBinaries, type Binaries } from './postgres-binaries.ts'
import { processExists, takeLock } from './postgres-lock.ts'

/** A database to work with: `url` for pg, `stop` ends it (nothing to do for a server of somebody else's). */
export type RunningPostgres = { url: string; stop(): Promise<void> }

export type PostgresOptions = {
  /** Folder that belongs to this server alone; created when missing. */
  dataDir: string
  /** Further server settings (`-c name=value`), over the defaults below. */
  settings?: Record<string, string>
}

// 2 コア・4 GB の機械で、Node と同居する前提の値。耐久性（fsync、synchronous_commit）は落とさない。
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '60',
  shared_buffers: '512MB',
  effective_cache_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  log_checkpoints: 'off',
  timezone: 'Asia/Tokyo',
}

const READY_WITHIN_MS = 120_000
const LOG_LIMIT_BYTES = 10_000_000

type Place = { dataDir: string; cluster: string; account: Account | undefined; binaries: Binaries; byWorkingFolder: boolean; log: number }

/**
 * The database the environment names: DATABASE_URL if set (no server is started), else an embedded server
 * below SEKISHO_DATA (default ./data). Throws one Japanese sentence when the setting is unusable.
 */
export async function databaseFor(env: NodeJS.ProcessEnv, settings: Record<string, string> = {}): Promise<RunningPostgres> {
  const given = env['DATABASE_URL']?.trim()
  if (given !== undefined && given !== '') {
    if (!URL.canParse(given) || !/^postgres(ql)?:$/.test(new URL(given).protocol)) {
      throw new Error('DATABASE_URL を読めません。postgres://利用者:合言葉@ホスト:5432/データベース の形で指定してください。')
    }
    return { url: given, stop: async () => {} }
  }
  return startPostgres({ dataDir: path.resolve(env['SEKISHO_DATA']?.trim() || 'data', 'postgres'), settings })
}

/** Address of the embedded server that another process (`npm start`) runs in `dataDir` right now; undefined when none is ready. Only who may read the folder gets it. */
export async function runningPostgres(dataDir: string): Promise<string | undefined> {
  const cluster = path.join(path.resolve(dataDir), 'cluster')
  const lines = postmasterFile(cluster)
  const [pid, port] = [Number(lines?.[0]), Number(lines?.[3])]
  if (lines?.[7]?.trim() !== 'ready' || !Number.isInteger(port) || port <= 0 || !processExists(pid) || !belongsTo(pid, cluster)) return undefined
  const password = await readFile(path.join(path.resolve(dataDir), 'password'), 'utf8').catch(() => undefined)
  return password === undefined ? undefined : `postgres://sekisho:${password.trim()}@127.0.0.1:${port}/postgres`
}

/** Initialise `dataDir` when it is empty, start PostgreSQL on a free port of 127.0.0.1 and wait until it answers. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = path.resolve(options.dataDir)
  const account = await prepareFolder(dataDir)
  const unlock = await takeLock(path.join(dataDir, 'lock'), dataDir)
  const logFile = path.join(dataDir, 'server.log')
  if (((await stat(logFile).catch(() => undefined))?.size ?? 0) > LOG_LIMIT_BYTES) await truncate(logFile)
  const log = await open(logFile, 'a', 0o600)
  try {
    const cluster = path.join(dataDir, 'cluster')
    const place: Place = { dataDir, cluster, account, log: log.fd, binaries: await findBinaries(account), byWorkingFolder: !(await canReach(cluster, account)) }
    await stopLeftOver(cluster)
    const password = await passwordOf(place)
    await initialise(place)
    const { server, port, release } = await launch(place, { ...SETTINGS, ...options.settings })
    return { url: `postgres://sekisho:${password}@127.0.0.1:${port}/postgres`, stop: onlyOnce(() => stopServer(server, release, unlock)) }
  } catch (error) {
    await unlock()
    throw error
  } finally {
    await log.close()
  }
}

async function prepareFolder(dataDir: string): Promise<Account | undefined> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    const account = await serverAccount(dataDir)
    if (account !== undefined) await chown(dataDir, account.uid, account.gid)
    await chmod(dataDir, 0o700)
    return account
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw new Error(`データの置き場 ${dataDir} に書き込めません。権限を確かめるか、SEKISHO_DATA に別の場所を指定してください。`, { cause: error })
  }
}

async function passwordOf(place: Place): Promise<string> {
  const file = path.join(place.dataDir, 'password')
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim()
  if (existsSync(place.cluster)) throw new Error(`${file} がありません。データベースを作ったときの password ファイルを元の場所に戻してください。`)
  const password = randomBytes(24).toString('base64url')
  await writeFile(`${file}.new`, `${password}\n`, { mode: 0o600, flush: true })
  if (place.account !== undefined) await chown(`${file}.new`, place.account.uid, place.account.gid)
  await rename(`${file}.new`, file)
  return password
}

// 前提: 途中で殺された初期化を本物と取り違えないよう、別名で作り、終わってから名を変える。
async function initialise(place: Place): Promise<void> {
  if (existsSync(place.cluster)) return
  const draft = `${place.cluster}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  if (place.account !== undefined) await chown(draft, place.account.uid, place.account.gid)
  // 読み: lc_ctype が C だと pg_trgm が日本語の文字を文字と見なさず、検索の索引が空になる。並びは C（符号順）のまま。
  const locale = process.platform === 'win32' ? ['--locale=C'] : ['--locale=C', `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`]
  const args = [`--pgdata=${place.byWorkingFolder ? '/proc/self/cwd' : draft}`, '--username=sekisho', '--pwfile=../password', '--auth=scram-sha-256',
    '--encoding=UTF8', ...locale, '--no-instructions']
  const initdb = spawn(place.binaries.initdb, args, spawnOptions(place, draft))
  const [code] = (await once(initdb, 'close').catch(cannotRun)) as [number | null]
  if (code !== 0) throw new Error(`データベースを初期化できませんでした。${path.join(place.dataDir, 'server.log')} の末尾を確かめてください。`)
  await rename(draft, place.cluster)
}

function spawnOptions(place: Place, cwd: string): SpawnOptions {
  const { PATH, TMPDIR, SystemRoot } = process.env
  // 端末の Ctrl-C が直接届くと、アプリが書き終える前に止まる。detached で端末の群れから離す。
  return { cwd, env: { PATH, TMPDIR, SystemRoot, LC_MESSAGES: 'C' }, stdio: ['ignore', place.log, place.log], detached: true, ...place.account }
}

function cannotRun(error: Error): never {
  throw new Error(`PostgreSQL の実行ファイルを動かせません（${error.message}）。npm ci をやり直してください。`, { cause: error })
}

type Launched = { server: ChildProcess; port: number; release: () => void }

async function launch(place: Place, settings: Record<string, string>): Promise<Launched> {
  const until = Date.now() + READY_WITHIN_MS
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const port = await freePort()
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const where = place.byWorkingFolder ? '/proc/self/cwd' : place.cluster
    const server = spawn(place.binaries.postgres, ['-D', where, '-p', String(port), ...flags], spawnOptions(place, place.cluster))
    const release = watchOver(server)
    if (await becomesReady(server, place, until)) return { server, port, release }
    // 殺された前のサーバーの子が共有メモリを放すまで、または空き番号を取られたときに、少し待ってやり直す。
    if (!/still in use|Address already in use|could not create any TCP/i.test(await logTail(place.dataDir))) break
    await sleep(250)
  }
  throw new Error(`データベースを起動できませんでした。${path.join(place.dataDir, 'server.log')} の末尾を確かめてください。`)
}

async function becomesReady(server: ChildProcess, place: Place, until: number): Promise<boolean> {
  let problem: Error | undefined
  server.once('error', (error) => { problem = error })
  while (server.exitCode === null && server.signalCode === null && problem === undefined) {
    const lines = postmasterFile(place.cluster)
    if (lines !== undefined && Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true
    if (Date.now() > until) {
      server.kill('SIGQUIT')
      return false
    }
    await sleep(5)
  }
  if (problem !== undefined) cannotRun(problem)
  return false
}

async function logTail(dataDir: string): Promise<string> {
  const text = await readFile(path.join(dataDir, 'server.log'), 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-8).join('\n')
}

function postmasterFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('127.0.0.1 の空きポートが得られませんでした。')
  return address.port
}

// 由来: PostgreSQL 18 文書 18.5（SIGINT = 高速停止、SIGQUIT = 即時停止）
async function stopLeftOver(cluster: string): Promise<void> {
  const pid = Number(postmasterFile(cluster)?.[0])
  if (!Number.isInteger(pid) || pid <= 0 || !processExists(pid) || !belongsTo(pid, cluster)) return
  for (const [signal, seconds] of [['SIGINT', 30], ['SIGQUIT', 10]] as const) {
    process.kill(pid, signal)
    for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(20)) {
      if (!processExists(pid)) return
    }
  }
  throw new Error(`前のデータベース（プロセス ${pid}）が止まりません。このプロセスを終了させてから、もう一度起動してください。`)
}

function belongsTo(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return false
  }
}

// このプロセスが kill -9 されても PostgreSQL を残さないための見張り。管が閉じたら（＝親が死んだら）高速停止を送る。
function watchOver(server: ChildProcess): () => void {
  if (process.platform === 'win32' || server.pid === undefined) return () => {}
  const script = 'trap "" INT TERM HUP; read -r line || kill -INT "$1"'
  const watcher = spawn('/bin/sh', ['-c', script, 'sekisho-watch', String(server.pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  watcher.on('error', () => {})
  watcher.stdin.on('error', () => {})
  watcher.unref()
  server.unref()
  const release = (): void => { watcher.stdin.end('stop\n') }
  server.once('exit', release)
  return release
}

async function stopServer(server: ChildProcess, release: () => void, unlock: () => Promise<void>): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    server.ref()
    const exited = once(server, 'exit')
    server.kill('SIGINT')
    const impatient = setTimeout(() => server.kill('SIGQUIT'), 60_000)
    await exited
    clearTimeout(impatient)
  }
  release()
  await unlock()
}

function onlyOnce(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= act())
}
