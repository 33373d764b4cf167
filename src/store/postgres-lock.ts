// データの置き場を一つのプロセスだけが使うための錠。持ち主が生きていることを確かめ、強制終了で残った錠は引き継ぐ。
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'

type Holder = { pid: number; startedAt: string; token: string }

/**
 * Take the lock file at `file` or throw with a Japanese sentence. Returns the function that gives it back.
 * A holder counts as alive only if a process with its number exists and began when the lock says.
 */
export async function takeLock(file: string, dataDir: string): Promise<() => Promise<void>> {
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid), token: randomUUID() }
  const draft = `${file}.${mine.token}`
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (await linked(draft, file)) return () => giveBack(file, mine)
      const holder = await read(file)
      if (holder !== undefined && isAlive(holder)) throw new Error(inUse(dataDir, holder.pid))
      await removeStale(file, holder)
    }
    throw new Error(inUse(dataDir, undefined))
  } finally {
    await rm(draft, { force: true })
  }
}

function inUse(dataDir: string, pid: number | undefined): string {
  const by = pid === undefined ? '別の関所' : `別の関所（プロセス ${pid}）`
  return `データの置き場 ${dataDir} は${by}が使っています。そちらを止めるか、SEKISHO_DATA に別の場所を指定してください。`
}

async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function read(file: string): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as Holder
    return typeof holder.pid === 'number' ? holder : undefined
  } catch {
    return undefined
  }
}

// 前提: 二つのプロセスが同時に引き継ぐとき、後の者が先の者の新しい錠を外してはならない。外したものが古い錠でなければ戻す。
async function removeStale(file: string, stale: Holder | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  const removed = await read(aside)
  if (removed !== undefined && removed.token !== stale?.token) await linked(aside, file)
  await rm(aside, { force: true })
}

async function giveBack(file: string, mine: Holder): Promise<void> {
  if ((await read(file))?.token === mine.token) await rm(file, { force: true })
}

function isAlive(holder: Holder): boolean {
  return processExists(holder.pid) && startOf(holder.pid) === holder.startedAt
}

/** Whether a process with this number exists (also one of another user). A zombie does not count. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return statFields(pid)?.[0] !== 'Z'
}

// 由来: proc(5) /proc/pid/stat の第 22 欄 starttime と起動ごとの boot_id。Linux 以外では空文字になり、番号だけで判断する。
function startOf(pid: number): string {
  const ticks = statFields(pid)?.[19]
  return ticks === undefined ? '' : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`
}

function statFields(pid: number): string[] | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
