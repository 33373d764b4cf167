/** A ledger as a PDF on A4, as an office keeps it in a file: 明朝, ruled, 印欄 at the right, the heading of columns on every page. */
import { formatEra, formatEraShort } from '../engine/calendar.ts'
import { formatCell, formatPeriod } from './ledger.ts'
import type { LedgerInput, LedgerRow, SealBox } from './ledger.ts'
import { breakLongRuns, linesOf } from './line-breaking.ts'
import { wordsOf } from './marking/mark.ts'
import { typeset } from './typst.ts'

const FONT_MM = (8.5 * 25.4) / 72
const CELL_PADDING_MM = 2.4
/** Rows of more lines than this may be split over two pages. */
const LONGEST_WHOLE_ROW = 24

/** A box with the day in the short form; empty strings where nothing is printed. */
export function sealBoxData(box: SealBox): Required<SealBox> {
  return { role: box.role, name: box.name ?? '', date: box.date === undefined ? '' : formatEraShort(box.date), mark: box.mark ?? '' }
}

function columnWidths(ledger: LedgerInput): number[] {
  const page = ledger.orientation === 'portrait' ? 178 : 273
  const total = ledger.columns.reduce((sum, column) => sum + column.width, 0)
  return ledger.columns.map((column) => ((column.width / total) * page - CELL_PADDING_MM) / FONT_MM)
}

function setRow(row: LedgerRow, ledger: LedgerInput, widths: readonly number[]): { cells: string[]; long: boolean } {
  const cells = ledger.columns.map((column, index) => breakLongRuns(formatCell(row[column.key], column.kind), widths[index]!))
  return { cells, long: cells.some((cell, index) => linesOf(cell, widths[index]!) > LONGEST_WHOLE_ROW) }
}

function heading(ledger: LedgerInput): [string, string][] {
  const lines: [string, string][] = [['所　属', ledger.unit ?? ''], ['期　間', formatPeriod(ledger.period)]]
  return lines.filter(([, value]) => value !== '')
}

/**
 * Sets the ledger; about 40 ms for a page and 0.5 s for 1,000 rows, during which the thread is busy.
 * Throws RangeError for a ledger without columns and TypesettingError when it cannot be set.
 */
export function renderLedger(ledger: LedgerInput): Uint8Array {
  if (ledger.columns.length === 0) throw new RangeError('台帳の列がありません。列を一つ以上選んでください。')
  const widths = columnWidths(ledger)
  const data = {
    title: ledger.title,
    mark: ledger.mark ? wordsOf(ledger.mark) : '',
    formNumber: ledger.form?.number ?? '',
    organisation: ledger.organisation ?? '',
    unit: ledger.unit ?? '',
    heading: heading(ledger),
    landscape: ledger.orientation !== 'portrait',
    columns: ledger.columns.map((column) => ({ label: column.label, width: column.width, align: column.align ?? (column.kind === 'number' ? 'right' : column.kind === 'check' ? 'center' : 'left') })),
    rows: ledger.rows.map((row) => setRow(row, ledger, widths)),
    count: String(ledger.rows.length),
    sealBoxes: (ledger.sealBoxes ?? []).map(sealBoxData),
    notes: ledger.notes ?? [],
    printed: `${formatEra(ledger.printedOn)}出力${ledger.proof ? `　${ledger.proof}` : ''}`,
    pageOf: ledger.pageOf ?? true,
  }
  return typeset('ledger', data, ledger.printedOn)
}
