/** The thread in which documents of people are taken apart: whatever is wrong with one, the server goes on. Started by document-thread.ts. */
import { parentPort } from 'node:worker_threads'
import { DOCUMENT_WORK } from './document-work.ts'
import type { DocumentWork } from './document-work.ts'

interface Job { readonly number: number; readonly work: keyof DocumentWork; readonly input: readonly unknown[] }

parentPort!.on('message', ({ number, work, input }: Job) => {
  const act = DOCUMENT_WORK[work] as (...all: readonly unknown[]) => Promise<unknown>
  void act(...input).then((result) => parentPort!.postMessage({ number, result }))
})
