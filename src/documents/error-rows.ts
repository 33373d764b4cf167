/** The refused rows of an import as a file of the same kind, with a column that says why: corrected there, it can be fed back. */
import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellValue } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { csvField } from './ledger-csv.ts'
import type { Table, TableFile } from './table-reader.ts'

export const ERROR_COLUMN = 'エラー'

export interface RowError {
  /** Number of the row in the file, as in Table.rowNumbers. */
  readonly row: number
  readonly message: string
}

function refusedRows(table: Table, errors: readonly RowError[]): { header: string[]; rows: string[][] } {
  const messages = new Map<number, string[]>()
  for (const { row, message } of errors) messages.set(row, [...(messages.get(row) ?? []), message])
  const kept = table.header.flatMap((label, index) => (label === ERROR_COLUMN ? [] : [index]))
  const rows = table.rows.flatMap((row, index) => {
    const found = messages.get(table.rowNumbers[index]!)
    return found ? [[...kept.map((column) => row[column]!), `${table.rowNumbers[index]}行目: ${found.join(' ')}`]] : []
  })
  return { header: [...kept.map((column) => table.header[column]!), ERROR_COLUMN], rows }
}

function toCsv(lines: readonly string[][], encoding: TableFile['encoding']): Uint8Array {
  const text = lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('')
  const inCp932 = encoding === 'cp932' ? iconv.encode(text, 'cp932') : null
  return inCp932 && iconv.decode(inCp932, 'cp932') === text ? inCp932 : new TextEncoder().encode(`\ufeff${text}`)
}

function toXlsx(name: string, header: readonly string[], rows: readonly string[][]): Promise<Uint8Array> {
  const mark = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } }, numFmt: '@', alignment: { wrapText: true } } as const
  const cells = new Map<string, Partial<Cell>>(rows.map((row, index) => [`${index + 1},${header.length - 1}`, { value: row.at(-1)!, type: 'string', style: mark }]))
  const columns = header.map((label) => ({ width: label === ERROR_COLUMN ? 60 : 18, style: { numFmt: '@' } }))
  return writeXlsx({ sheets: [{ name, columns, rows: [header, ...rows] as CellValue[][], cells, freezePane: { rows: 1 } }] })
}

/**
 * The rows named in `errors`, with all their original cells as text and the reasons in the last column, as .xlsx for a workbook and
 * as CSV in the original encoding for CSV (UTF-8 where that encoding lacks a character). An error column of an earlier round is replaced.
 */
export async function writeErrorRows(original: Pick<TableFile, 'kind' | 'encoding'>, table: Table, errors: readonly RowError[]): Promise<Uint8Array> {
  const { header, rows } = refusedRows(table, errors)
  return original.kind === 'csv' ? toCsv([header, ...rows], original.encoding) : toXlsx(table.name, header, rows)
}
