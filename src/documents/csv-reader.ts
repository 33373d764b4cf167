/** CSV in: encodings and separators as the offices' software writes them. */
import { parseCsv } from 'hucre/csv'
import iconv from 'iconv-lite'
import { unescapeFormula } from './ledger-csv.ts'
import { TableReadError } from './table-read-error.ts'

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'cp932'

/** Decodes UTF-8 (with or without a byte order mark), UTF-16LE with one (Excel's Unicode テキスト) or CP932. Throws TableReadError. */
export function decodeCsv(bytes: Uint8Array): { readonly text: string; readonly encoding: CsvEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(Buffer.from(bytes), 'utf-16le'), encoding: 'utf-16le' }
  if (bytes.includes(0)) throw new TableReadError('unknown-kind')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'cp932')
    if (text.includes('\ufffd')) throw new TableReadError('unknown-encoding')
    return { text, encoding: 'cp932' }
  }
}

/** Tab when the first lines hold more tabs than commas outside quotes. */
function separatorOf(text: string): ',' | '\t' {
  const bare = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  return bare.split('\t').length > bare.split(',').length ? '\t' : ','
}

/** Line (from 1) on which a quoted field begins that never ends, or null. */
function openQuoteLine(text: string, separator: string): number | null {
  let line = 1
  let begun = 0
  let atStart = true
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (begun > 0) {
      if (character === '\n') line += 1
      else if (character === '"' && text[at + 1] === '"') at += 1
      else if (character === '"') begun = 0
      continue
    }
    if (character === '"' && atStart) begun = line
    atStart = character === separator || character === '\n' || character === '\r'
    if (character === '\n') line += 1
  }
  return begun > 0 ? begun : null
}

/** The cells of a CSV file as text, without the marks that escapeFormula put in. At most `limit` rows are read. Throws TableReadError. */
export function readCsv(bytes: Uint8Array, limit: number): { readonly rows: string[][]; readonly encoding: CsvEncoding } {
  const { text, encoding } = decodeCsv(bytes)
  const separator = separatorOf(text)
  const open = text.includes('"') ? openQuoteLine(text, separator) : null
  if (open !== null) throw new TableReadError('open-quote', `（${open}行目）`)
  const rows = parseCsv(text, { delimiter: separator, maxRows: limit })
  return { rows: rows.map((row) => row.map((cell) => unescapeFormula(String(cell ?? '')))), encoding }
}
