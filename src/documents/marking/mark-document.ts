/** Marks a document with its classification: on every page, in its properties, before its name. Bytes in, bytes out; the original is not touched. */
import { FileRefusal, refusedBecause } from '../files/file-refusal.ts'
import type { FileRefused } from '../files/file-refusal.ts'
import { extensionOf, kindOf, openOffice } from '../files/file-kind.ts'
import type { DocumentMark } from './mark.ts'
import { markDocx } from './mark-docx.ts'
import { markedName } from './marked-name.ts'
import { markPdf } from './mark-pdf.ts'
import { markPptx } from './mark-pptx.ts'
import { formerWords, markProperties } from './mark-properties.ts'
import { markXlsx } from './mark-xlsx.ts'

export interface MarkedDocument { readonly bytes: Uint8Array; readonly name: string }

/** Never throws. Marking again replaces the former mark; the same mark again changes nothing one can see. */
export async function markDocument(bytes: Uint8Array, name: string, mark: DocumentMark): Promise<MarkedDocument | { readonly refused: FileRefused }> {
  try {
    return { bytes: await marked(bytes, name, mark), name: markedName(name, mark) }
  } catch (error) {
    return refusedBecause(error)
  }
}

async function marked(bytes: Uint8Array, name: string, mark: DocumentMark): Promise<Uint8Array> {
  if (bytes.length === 0) throw new FileRefusal('empty')
  const isPdf = kindOf(bytes) === 'pdf'
  if (isPdf !== (extensionOf(name) === 'pdf')) throw new FileRefusal('wrong-kind')
  if (isPdf) return markPdf(bytes, mark)
  const { pack, kind } = openOffice(bytes, name)
  const former = formerWords(pack)
  if (kind === 'docx') markDocx(pack, mark)
  else if (kind === 'xlsx') markXlsx(pack, mark, former)
  else markPptx(pack, mark)
  markProperties(pack, mark)
  return pack.bytes()
}
