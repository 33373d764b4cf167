// 何を: tools/test.ts の一段を子プロセスで動かし、止める合図を子に伝える。
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

let current: ChildProcess | undefined
let stopping = false

/** Run `node ...args` in `root` with its output on ours. Resolves with exit code (1 when killed) and seconds, one decimal. */
export async function runStep(root: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; seconds: string }> {
  const began = performance.now()
  const code = await new Promise<number>((resolve) => {
    if (stopping) return
    current = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, SEKISHO_TEST_STEP: '1', ...env } })
    current.once('error', () => resolve(1))
    current.once('exit', (exitCode) => { if (!stopping) resolve(exitCode ?? 1) })
  })
  return { code, seconds: ((performance.now() - began) / 1000).toFixed(1) }
}

/** On a signal or when launch.mjs is gone: end the running step, then this process, with no last line printed. */
export function stopStepsWithParent(): void {
  const stop = (): void => { void stopNow() }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
}

async function stopNow(): Promise<void> {
  if (stopping) return
  stopping = true
  const child = current
  if (child !== undefined && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGINT')
    for (let i = 0; i < 100 && child.exitCode === null && child.signalCode === null; i += 1) await sleep(100)
    child.kill('SIGKILL')
  }
  process.exit(130)
}
