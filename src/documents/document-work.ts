/** What the document thread is asked to do. One function per job, so that a thread and a test call the same. */
import { inspectMetadata, removeMetadata } from './metadata/metadata.ts'
import type { Cleaned, Inspection } from './metadata/metadata.ts'
import type { Cleaning } from './metadata/office.ts'
import { markDocument } from './marking/mark-document.ts'
import type { MarkedDocument } from './marking/mark-document.ts'
import type { DocumentMark } from './marking/mark.ts'
import { findMalware } from './files/malware-check.ts'
import { refusedBecause } from './files/file-refusal.ts'
import type { FileRefused } from './files/file-refusal.ts'

type Refused = { readonly refused: FileRefused }
export interface DocumentWork {
  mark(bytes: Uint8Array, name: string, mark: DocumentMark): Promise<MarkedDocument | Refused>
  inspect(bytes: Uint8Array, name: string): Promise<Inspection>
  clean(bytes: Uint8Array, name: string, cleaning: Cleaning): Promise<Cleaned | Refused>
  /** What malware was found; null: none that is known. */
  scan(bytes: Uint8Array): Promise<{ readonly found: string | null } | Refused>
}
export const DOCUMENT_WORK: DocumentWork = {
  mark: markDocument, inspect: inspectMetadata, clean: removeMetadata,
  async scan(bytes) { try { return { found: findMalware(bytes) } } catch (error) { return refusedBecause(error) } },
}
