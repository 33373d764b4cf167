import { openNote, readCheckpoint, readVerifier } from './note.ts'
import { leafOf } from './tree.ts'
import { inclusionHolds } from './verify.ts'

/** What anyone needs to verify one event: its text, its place in the tree, the way to the root, and the signed checkpoint of that root. Hashes are base64. */
export interface EventProof {
  readonly event: string
  readonly text: string
  readonly index: number
  readonly size: number
  readonly proof: readonly string[]
  readonly note: string
  readonly keys: readonly string[]
}

/** Null when the proof holds; else one sentence that says why it does not. `trusted`: keys got by another way; none: those of the proof itself. Never throws. */
export function proofFault({ event, text, index, size, proof, note, keys }: EventProof, trusted: readonly string[] = []): string | null {
  const verifiers = (trusted.length > 0 ? trusted : keys).flatMap((key) => readVerifier(key) ?? [])
  const opened = openNote(note, verifiers)
  const checkpoint = opened && readCheckpoint(opened.text)
  if (!opened || !checkpoint) return '点検点を読めません。'
  if (opened.signedBy.length === 0) return '点検点の署名が、信じる鍵のどれとも合いません。'
  if (checkpoint.size !== size) return '点検点の件数が、証明の件数と違います。'
  const holds = inclusionHolds({ leaf: leafOf(Buffer.from(text, 'utf8')), index, size, proof: proof.map((hash) => Buffer.from(hash, 'base64')), root: checkpoint.root })
  return holds ? null : `証跡 ${event} は、この点検点の木に、この中身では入っていません。`
}
/** Reads the JSON of a proof; null where it is none. */
export function readProof(json: string): EventProof | null {
  try {
    const read = JSON.parse(json) as Partial<EventProof> | null
    const isText = (value: unknown): value is string => typeof value === 'string'
    const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
    return isText(read?.event) && isText(read.text) && isText(read.note) && Number.isSafeInteger(read.index) && read.index! >= 0 && Number.isSafeInteger(read.size) && isList(read.proof) && isList(read.keys) ? read as EventProof : null
  } catch { return null }
}
