import { openDocumentThread } from '../documents/document-thread.ts'
import type { DocumentThread } from '../documents/document-thread.ts'
import { Refused } from '../engine/refused.ts'

/** Documents that may wait at a time: each holds its bytes in memory. */
const MOST_WAITING = 12
let thread: DocumentThread | undefined

/** The one thread of this process that takes documents apart. It keeps the process from ending no longer than a document takes. Throws Refused where too many wait. */
export function documentThread(): DocumentThread {
  thread ??= openDocumentThread()
  if (thread.waiting >= MOST_WAITING) throw new Refused('too-many-attempts', 'ファイルの処理が混み合っています。少し待ってから、もう一度行ってください。')
  return thread
}
