/** Takes documents apart in a thread of its own, one after another, each within its time and memory. A file that takes too long or too much costs the thread, not the server. */
import { Worker } from 'node:worker_threads'
import { FileRefusal, refusedBecause } from './files/file-refusal.ts'
import type { FileRefusalCode } from './files/file-refusal.ts'
import type { DocumentWork } from './document-work.ts'

export interface DocumentThread extends DocumentWork {
  /** Jobs asked for and not answered. */
  readonly waiting: number
  close(): Promise<void>
}
const TIME_MS = 60_000
const MEMORY_MB = 1024

interface Job { readonly work: keyof DocumentWork; readonly input: readonly unknown[]; readonly answer: (result: unknown) => void }

/** Starts with the first job and keeps no process alive. `timeMs` for one document. */
export function openDocumentThread({ timeMs = TIME_MS }: { readonly timeMs?: number } = {}): DocumentThread {
  const queue: Job[] = []
  let worker: Worker | undefined
  let running: { readonly job: Job; readonly number: number; readonly timer: NodeJS.Timeout } | undefined
  let number = 0

  const next = (): void => {
    if (running || queue.length === 0) return
    const job = queue.shift()!
    worker ??= started()
    number += 1
    running = { job, number, timer: setTimeout(() => fail('too-slow'), timeMs) }
    worker.ref()
    worker.postMessage({ number, work: job.work, input: job.input })
  }
  const finish = (result: unknown): void => {
    if (!running) return
    clearTimeout(running.timer)
    const { answer } = running.job
    running = undefined
    worker?.unref()
    answer(result)
    next()
  }
  const fail = (code: FileRefusalCode): void => {
    const gone = worker
    worker = undefined
    const { refused } = refusedBecause(new FileRefusal(code))
    void gone?.terminate()
    finish(running?.job.work === 'inspect' ? { inspectable: false, because: refused } : { refused })
  }
  const started = (): Worker => {
    const own = new Worker(new URL('./document-thread-entry.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, stdout: false, stderr: false })
    own.unref()
    own.on('message', (reply: { readonly number: number; readonly result: unknown }) => { if (running?.number === reply.number) finish(reply.result) })
    own.on('error', () => { if (worker === own) fail('too-large') })
    own.on('exit', () => { if (worker === own) fail('broken') })
    return own
  }
  const ask = (work: keyof DocumentWork) => (...input: readonly unknown[]): Promise<never> => new Promise((answer) => { queue.push({ work, input, answer: answer as (result: unknown) => void }); next() })
  return {
    mark: ask('mark'), inspect: ask('inspect'), clean: ask('clean'), scan: ask('scan'),
    get waiting() { return queue.length + (running ? 1 : 0) },
    close: async () => { const gone = worker; worker = undefined; await gone?.terminate(); if (running) fail('broken') },
  }
}
