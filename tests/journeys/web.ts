// 画面の組み立て。一回の試験の走行で一度だけ確かめ、並んで走る試験が同時に組み立てないようにする。
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

export const ROOT = path.join(import.meta.dirname, '../..')
export const WEB_ROOT = path.join(ROOT, 'dist/web')
const FOLDER = path.join(ROOT, '.cache/journeys')
const LOCK = path.join(FOLDER, 'building')
const PAUSE_MS = 200
const ABANDONED_MS = 180_000
/** A process number comes round again; a run is never this long. */
const LONGEST_RUN_MS = 3_600_000
let ready: Promise<void> | undefined

/** dist/web as its sources stand. The first test file of a run builds it; the others wait for that one. Throws the builder's sentence when it cannot be built. */
export const webIsBuilt = (): Promise<void> => (ready ??= build())

async function build(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  // 前提: forks の試験プロセスの親は vitest 本体なので、その番号が一回の走行を表す。
  const done = path.join(FOLDER, `built-${process.ppid}`)
  for (;;) {
    if (isFresh(done) && existsSync(path.join(WEB_ROOT, 'index.html'))) return
    if (lock()) break
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS) })
  }
  try {
    if (isFresh(done)) return
    // 前提: vitest の NODE_ENV=test のままでは、React の開発用の部品で組み立てられる。
    await promisify(execFile)(process.execPath, ['tools/web-build.mjs'], { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } })
    forgetOldRuns()
    writeFileSync(done, '')
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

const isFresh = (file: string): boolean => existsSync(file) && Date.now() - statSync(file).mtimeMs < LONGEST_RUN_MS

/** Whether the lock is now ours. One whose holder was killed is taken over after three minutes. */
function lock(): boolean {
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    const age = existsSync(LOCK) ? Date.now() - statSync(LOCK).mtimeMs : 0
    if (age > ABANDONED_MS) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}
function forgetOldRuns(): void {
  for (const name of readdirSync(FOLDER)) if (name.startsWith('built-')) rmSync(path.join(FOLDER, name), { force: true })
}

/** The script that finds barriers (axe-core), as text for the browser. */
export const axeScript = (): string => readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
