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
  const line = new Line(timeMs)
  const ask = (work: keyof DocumentWork) => (...input: readonly unknown[]): Promise<never> => new Promise((answer) => { line.add({ work, input, answer: answer as (result: unknown) => void }) })
  return { mark: ask('mark'), inspect: ask('inspect'), clean: ask('clean'), scan: ask('scan'), get waiting() { return line.waiting }, close: () => line.close() }
}

/** The jobs that wait, the one that runs, and the thread it runs in. */
class Line {
  readonly #timeMs: number
  readonly #queue: Job[] = []
  #worker: Worker | undefined
  #running: { readonly job: Job; readonly number: number; readonly timer: NodeJS.Timeout } | undefined
  #number = 0
  constructor(timeMs: number) { this.#timeMs = timeMs }

  get waiting(): number { return this.#queue.length + (this.#running ? 1 : 0) }
  add(job: Job): void {
    this.#queue.push(job)
    this.#next()
  }
  async close(): Promise<void> {
    const gone = this.#worker
    this.#worker = undefined
    await gone?.terminate()
    if (this.#running) this.#fail('broken')
  }

  #next(): void {
    if (this.#running || this.#queue.length === 0) return
    const job = this.#queue.shift()!
    this.#worker ??= this.#started()
    this.#number += 1
    this.#running = { job, number: this.#number, timer: setTimeout(() => this.#fail('too-slow'), this.#timeMs) }
    this.#worker.ref()
    this.#worker.postMessage({ number: this.#number, work: job.work, input: job.input })
  }
  #finish(result: unknown): void {
    if (!this.#running) return
    clearTimeout(this.#running.timer)
    const { answer } = this.#running.job
    this.#running = undefined
    this.#worker?.unref()
    answer(result)
    this.#next()
  }
  /** The thread is given up with the document in it. */
  #fail(code: FileRefusalCode): void {
    void this.#worker?.terminate()
    this.#worker = undefined
    const { refused } = refusedBecause(new FileRefusal(code))
    this.#finish(this.#running?.job.work === 'inspect' ? { inspectable: false, because: refused } : { refused })
  }
  #started(): Worker {
    const own = new Worker(new URL('./document-thread-entry.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    own.unref()
    own.on('message', (reply: { readonly number: number; readonly result: unknown }) => { if (this.#running?.number === reply.number) this.#finish(reply.result) })
    own.on('error', () => { if (this.#worker === own) this.#fail('too-large') })
    own.on('exit', () => { if (this.#worker === own) this.#fail('broken') })
    return own
  }
}
