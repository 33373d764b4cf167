/** Reads the tables people already have: Excel books and CSV files of any shape, as text, nothing converted and no zero lost. */
import { EncryptedFileError } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import type { CellValue, Sheet as ExcelSheet } from 'hucre/xlsx'
import { readCsv } from './csv-reader.ts'
import type { CsvEncoding } from './csv-reader.ts'
import { findHeaderRow, headerLabels } from './header-row.ts'
import { NOTHING } from './ledger.ts'
import { TableReadError } from './table-read-error.ts'
import { inspectWorkbook } from './xlsx-archive.ts'

export const LARGEST_FILE_BYTES = 50 * 1024 * 1024
export const MOST_ROWS = 200_000
/** Rows above and below the data (titles, notes) that do not count. */
const SPARE_ROWS = 100

export interface Table {
  readonly name: string
  readonly header: string[]
  /** Cells of the data rows as text, as many as the header has; days are ISO. Empty rows and 該当なし are left out. */
  readonly rows: string[][]
  /** Number of each row in the file, from 1, as a person sees it. In a CSV a row is a record, not a line. */
  readonly rowNumbers: number[]
}

export interface TableFile {
  readonly kind: 'xlsx' | 'csv'
  readonly encoding: CsvEncoding | null
  /** Visible sheets that hold a table, in their order. */
  readonly sheets: Table[]
}

function textOf(value: CellValue): string {
  if (value === null) return ''
  if (!(value instanceof Date)) return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value)
  if (Number.isNaN(value.getTime())) return ''
  const text = value.toISOString()
  const time = text.slice(11, 16)
  if (value.getUTCFullYear() < 1900) return time
  return time === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`
}

/** Numbers that a format such as `0000` shows with leading zeros are read as they are seen. */
function padNumbers(sheet: ExcelSheet, rows: string[][]): void {
  for (const [place, cell] of sheet.cells ?? []) {
    const format = cell.style?.numFmt
    if (typeof cell.value !== 'number' || format === undefined || !/^0{2,}$/.test(format)) continue
    const [row, column] = place.split(',').map(Number) as [number, number]
    const target = rows[row]
    if (target && Number.isInteger(cell.value) && cell.value >= 0) target[column] = String(cell.value).padStart(format.length, '0')
  }
}

/** Every cell of a merged range gets the text of its first cell. */
function fillMerges(sheet: ExcelSheet, rows: string[][]): void {
  for (const merge of sheet.merges ?? []) {
    const text = rows[merge.startRow]?.[merge.startCol] ?? ''
    if (text === '') continue
    for (let row = merge.startRow; row <= Math.min(merge.endRow, rows.length - 1); row += 1) {
      const target = rows[row]!
      for (let column = merge.startCol; column <= merge.endCol; column += 1) target[column] = text
    }
  }
}

function sheetRows(sheet: ExcelSheet): string[][] {
  const rows = sheet.rows.map((row) => Array.from(row ?? [], (value) => textOf(value ?? null)))
  padNumbers(sheet, rows)
  fillMerges(sheet, rows)
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/** The table within the rows of a sheet, or null when there is none. */
function tableIn(name: string, all: string[][], labels: readonly string[]): Table | null {
  const headerRow = findHeaderRow(all, labels)
  if (headerRow === null) return null
  const labelled = headerLabels(all, headerRow)
  const first = labelled.findIndex((label) => label !== '')
  const header = labelled.slice(first, labelled.findLastIndex((label) => label !== '') + 1)
  const rows: string[][] = []
  const rowNumbers: number[] = []
  for (let index = headerRow + 1; index < all.length; index += 1) {
    const cells = Array.from(header, (_, column) => all[index]![first + column] ?? '')
    const filled = cells.filter((cell) => cell.trim() !== '')
    if (filled.length === 0 || (filled.length === 1 && filled[0] === NOTHING)) continue
    rows.push(cells)
    rowNumbers.push(index + 1)
  }
  if (rows.length > MOST_ROWS) throw new TableReadError('too-many-rows')
  return { name, header, rows, rowNumbers }
}

async function readWorkbook(bytes: Buffer, labels: readonly string[]): Promise<Table[]> {
  const { padsNumbers } = inspectWorkbook(bytes)
  try {
    const book = await readXlsx(bytes, { sheets: (sheet) => !sheet.hidden && !sheet.veryHidden, readStyles: padsNumbers, maxRows: MOST_ROWS + SPARE_ROWS })
    return book.sheets.map((sheet) => tableIn(sheet.name, sheetRows(sheet), labels)).filter((table) => table !== null)
  } catch (cause) {
    if (cause instanceof TableReadError) throw cause
    throw new TableReadError(cause instanceof EncryptedFileError ? 'encrypted' : 'broken-excel', '', { cause })
  }
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte)

/** Office's old container: an encrypted .xlsx when it holds the stream EncryptedPackage, else a book of Excel 97–2003. */
function refuseContainer(bytes: Buffer): never {
  throw new TableReadError(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-excel')
}

/**
 * Reads an Excel book or a CSV file. `labels` are the headings one hopes to find (fields and their other names); they make the
 * search for the heading's row surer. Throws TableReadError with a code and a Japanese sentence.
 */
export async function readTable(buffer: Uint8Array, filename: string, labels: readonly string[] = []): Promise<TableFile> {
  if (buffer.byteLength === 0) throw new TableReadError('empty-file')
  if (buffer.byteLength > LARGEST_FILE_BYTES) throw new TableReadError('too-large')
  const bytes = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuseContainer(bytes)
  if (startsWith(bytes, [0x50, 0x4b])) return file('xlsx', null, await readWorkbook(bytes, labels))
  if (/\.(xlsx|xlsm)$/i.test(filename)) throw new TableReadError('broken-excel')
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || !/\.(csv|tsv|txt)$/i.test(filename)) throw new TableReadError('unknown-kind')
  const { rows, encoding } = readCsv(bytes, MOST_ROWS + SPARE_ROWS)
  const table = tableIn(filename, rows, labels)
  return file('csv', encoding, table ? [table] : [])
}

function file(kind: TableFile['kind'], encoding: CsvEncoding | null, sheets: Table[]): TableFile {
  if (sheets.length === 0) throw new TableReadError('no-header')
  return { kind, encoding, sheets }
}
