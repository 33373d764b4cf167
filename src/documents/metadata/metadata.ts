/** Finds and removes what a file tells beside what it shows: docx, xlsx, pptx, PDF, JPEG, PNG; plain text tells nothing more. Bytes in, bytes out; the original is not touched. */
import { FileRefusal, refusedBecause } from '../files/file-refusal.ts'
import type { FileRefused } from '../files/file-refusal.ts'
import { extensionOf, isWhatItSays, kindOf, openOffice } from '../files/file-kind.ts'
import { cleanBook } from './book.ts'
import type { Finding } from './finding.ts'
import type { Cleaning } from './office.ts'
import { cleanPdf } from './portable.ts'
import { cleanJpeg, cleanPng } from './photos.ts'
import { cleanSlides } from './slides.ts'
import { cleanWord } from './word.ts'

/** `because`: why a file could not be looked into; a person must then confirm it by name. */
export type Inspection = { readonly inspectable: true; readonly findings: readonly Finding[] } | { readonly inspectable: false; readonly because: FileRefused }
export interface Cleaned { readonly bytes: Uint8Array; readonly before: readonly Finding[]; /** What is still there: hidden contents unless asked for, and what cannot be taken out. */ readonly after: readonly Finding[] }

const TEXT = new Set(['txt', 'csv', 'tsv', 'md'])

/** Never throws. */
export async function inspectMetadata(bytes: Uint8Array, name: string): Promise<Inspection> {
  try {
    return { inspectable: true, findings: (await clean(bytes, name, { hidden: false })).findings }
  } catch (error) {
    return { inspectable: false, because: refusedBecause(error).refused }
  }
}
/** Never throws. Changes kept for review are accepted, comments and attributes removed; what is hidden and embedded goes only with `hidden`. */
export async function removeMetadata(bytes: Uint8Array, name: string, cleaning: Cleaning = { hidden: false }): Promise<Cleaned | { readonly refused: FileRefused }> {
  try {
    const cleaned = await clean(bytes, name, cleaning)
    return { bytes: cleaned.bytes, before: cleaned.findings, after: (await clean(cleaned.bytes, name, { hidden: false })).findings }
  } catch (error) {
    return refusedBecause(error)
  }
}

async function clean(bytes: Uint8Array, name: string, cleaning: Cleaning): Promise<{ readonly bytes: Uint8Array; readonly findings: readonly Finding[] }> {
  if (bytes.length === 0) throw new FileRefusal('empty')
  if (!isWhatItSays(bytes, name)) throw new FileRefusal('wrong-kind')
  const kind = kindOf(bytes)
  if (kind === 'pdf') return cleanPdf(bytes)
  if (kind === 'jpeg') return cleanJpeg(bytes)
  if (kind === 'png') return cleanPng(bytes)
  if (TEXT.has(extensionOf(name))) return { bytes, findings: [] }
  const { pack, kind: office } = openOffice(bytes, name)
  const findings = { docx: cleanWord, xlsx: cleanBook, pptx: cleanSlides }[office](pack, cleaning)
  return { bytes: findings.length === 0 ? bytes : pack.bytes(), findings }
}
