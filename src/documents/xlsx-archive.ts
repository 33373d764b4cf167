/** A look into the ZIP archive of a workbook before it is unpacked: what it holds and how large it would become. 由来: PKWARE APPNOTE §4.3. */
import { inflateRawSync } from 'node:zlib'
import { TableReadError } from './table-read-error.ts'

interface Entry { readonly name: string; readonly method: number; readonly packed: number; readonly size: number; readonly at: number }

const END = 0x06054b50
const ENTRY = 0x02014b50
/** Unpacked size above which a workbook is refused: far above 200,000 rows, far below what exhausts memory. */
const LARGEST_UNPACKED = 800_000_000
const LARGEST_STYLES = 20_000_000

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) if (bytes.readUInt32LE(at) === END) return at
  throw new TableReadError('broken-excel')
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = findEnd(bytes)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new TableReadError('broken-excel')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength), method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(bytes: Buffer, entry: Entry): string {
  if (entry.at + 30 > bytes.length) return ''
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  const packed = bytes.subarray(start, start + entry.packed)
  return (entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST_STYLES })).toString('utf8')
}

/**
 * Checks that the archive is a workbook of a bearable size, and whether it shows numbers with leading zeros (format `0000`).
 * Throws TableReadError.
 */
export function inspectWorkbook(bytes: Buffer): { readonly padsNumbers: boolean } {
  const entries = entriesOf(bytes)
  if (entries.some((entry) => entry.name === 'xl/workbook.bin')) throw new TableReadError('old-excel')
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) throw new TableReadError('not-excel')
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > LARGEST_UNPACKED) throw new TableReadError('too-large')
  const styles = entries.find((entry) => entry.name === 'xl/styles.xml')
  try {
    return { padsNumbers: styles !== undefined && /formatCode="0{2,}"/.test(unpack(bytes, styles)) }
  } catch (cause) {
    throw new TableReadError('broken-excel', '', { cause })
  }
}
