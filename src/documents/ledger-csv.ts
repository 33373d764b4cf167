/** CSV out: UTF-8 with a byte order mark, so that Excel opens it, and no cell that Excel would run as a formula. */
import { momentInJapan } from './ledger.ts'
import type { CellValue, LedgerColumn, LedgerRow } from './ledger.ts'

const CHUNK_CHARACTERS = 65_536
/** 由来: OWASP CSV Injection: Excel takes a cell for a formula after any of these, the full-width ones included. */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/u

/** Puts `'` before what Excel would take for a formula. One `'` more is put before a text that has it already, so that reading can undo it. */
export function escapeFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}

/** Undoes escapeFormula. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text
}

/** One field of CSV, quoted where needed. 由来: RFC 4180 §2. */
export function csvField(text: string): string {
  const safe = escapeFormula(text)
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Days stay ISO and moments become `YYYY-MM-DD HH:MM` in Japan time, so that the file can be read back; numbers carry no separators. */
function fieldOf(value: CellValue, kind: LedgerColumn['kind']): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return value ? '○' : '×'
  const moment = kind === 'moment' ? momentInJapan(value) : null
  return csvField(moment ? moment.join(' ') : value)
}

/**
 * Streams a table as CSV in chunks of about 64 kB; rows are pulled as the reader takes them, so the memory used does not grow with
 * their number. Lines end with CRLF; the first is the heading.
 */
export async function* ledgerCsvStream(columns: readonly LedgerColumn[], rows: AsyncIterable<LedgerRow> | Iterable<LedgerRow>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = `\ufeff${columns.map((column) => csvField(column.label.replaceAll('\n', ''))).join(',')}\r\n`
  for await (const row of rows) {
    text += `${columns.map((column) => fieldOf(row[column.key], column.kind)).join(',')}\r\n`
    if (text.length < CHUNK_CHARACTERS) continue
    yield encoder.encode(text)
    text = ''
  }
  if (text !== '') yield encoder.encode(text)
}
