/** PDF files as objects, opened with care and written without what nothing refers to any more. 由来: ISO 32000-1. */
import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFStream, PDFString } from '@cantoo/pdf-lib'
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import { FileRefusal } from './file-refusal.ts'

const LARGEST_STREAM = 64 * 1024 * 1024
const LARGEST_STREAMS = 256 * 1024 * 1024
const MOST_PAGES = 10_000
/** A name whose text is not ASCII is written in UTF-8. */
export const nameOf = (text: string): PDFName => PDFName.of(Buffer.from(text, 'utf8').toString('latin1'))

/** Throws FileRefusal: encrypted, signed, broken, zip-bomb, too-large. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  refuseBombs(bytes)
  const document = await load(bytes)
  if (holdsSignature(document.context)) throw new FileRefusal('signed')
  try {
    const pages = document.getPageCount()
    if (pages > MOST_PAGES) throw new FileRefusal('too-large')
    if (pages > 0) return document
  } catch (cause) {
    if (cause instanceof FileRefusal) throw cause
    throw new FileRefusal('broken', '', { cause })
  }
  throw new FileRefusal('broken')
}
async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, preserveXFA: true })
  } catch (cause) {
    throw new FileRefusal(cause instanceof Error && /encrypted/i.test(cause.message) ? 'encrypted' : 'broken', '', { cause })
  }
}

/** The reader unpacks object and cross-reference streams whole, so they are measured before. */
function refuseBombs(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let whole = 0
  for (const type of ['/ObjStm', '/XRef']) {
    for (let at = text.indexOf(type); at >= 0; at = text.indexOf(type, at + type.length)) {
      const start = text.indexOf('stream', at)
      if (start < 0 || start - at > 4096) continue
      const from = start + 6 + (text[start + 6] === 13 ? 2 : 1)
      whole += unpackedSize(text.subarray(from, Math.min(text.length, from + LARGEST_STREAM)))
      if (whole > LARGEST_STREAMS) throw new FileRefusal('zip-bomb')
    }
  }
}
function unpackedSize(packed: Uint8Array): number {
  try { return inflateSync(packed, { maxOutputLength: LARGEST_STREAM }).length } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new FileRefusal('zip-bomb')
    return 0
  }
}

function holdsSignature(context: PDFContext): boolean {
  return context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFDict && (object.get(PDFName.of('Type')) === PDFName.of('Sig') || (object.has(PDFName.of('ByteRange')) && object.has(PDFName.of('Contents')))))
}

/** The unpacked content of a stream, null where its filters are not ours to read. Throws FileRefusal where it is a bomb. */
export function contentOf(stream: PDFStream): Uint8Array | null {
  if (!(stream instanceof PDFRawStream)) return null
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (filter === PDFName.FlateDecode) unpackedSize(stream.contents)
  try { return decodePDFRawStream(stream).decode() } catch { return null }
}
export const textIn = (object: PDFObject | undefined): string => (object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '')

/** Writes the file anew: earlier versions kept inside (incremental updates) and everything nothing leads to are gone. */
export async function savePdf(document: PDFDocument): Promise<Uint8Array> {
  await document.flush()
  dropUnreachable(document.context)
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}
function dropUnreachable(context: PDFContext): void {
  const { Root, Info, Encrypt, ID } = context.trailerInfo
  const reached = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [Root, Info, Encrypt, ID]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      waiting.push(context.lookup(object))
    } else if (object instanceof PDFDict) for (const [, value] of object.entries()) waiting.push(value)
    else if (object instanceof PDFArray) for (const value of object.asArray()) waiting.push(value)
    else if (object instanceof PDFStream) waiting.push(object.dict)
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}
