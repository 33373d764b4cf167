/** Labels with a QR code and a readable number, on sheets of which some labels may be used already. */
import type { Day } from '../engine/calendar.ts'
import { LABEL_SHEETS } from './label-sheets.ts'
import type { LabelSheet } from './label-sheets.ts'
import { breakLongRuns } from './line-breaking.ts'
import { makeQrCode, qrToSvg } from './qr-code.ts'
import { typeset } from './typst.ts'

export interface Label {
  /** The readable number, for example S-0001. */
  readonly number: string
  readonly line1?: string
  readonly line2?: string
  /** The classification of what is on the thing; it shrinks to its place and is never cut. */
  readonly mark?: string
  /** What the QR code says: the number itself, or an address. */
  readonly qr: string
}

export interface LabelOrder {
  /** One of LABEL_SHEETS by id, or a sheet of one's own. */
  readonly sheet: string | LabelSheet
  /** Position of the first label on the first sheet, from 1, along the rows (default 1). */
  readonly start?: number
  readonly labels: readonly Label[]
  /** Correction for a printer that prints aside, in millimetres. */
  readonly shift?: { readonly x: number; readonly y: number }
  readonly printedOn: Day
}

interface Geometry { qr: number; number: number; text: number; padding: number }

/** Sizes in millimetres, from the height and width of one label. Keeps the QR code at least 10 mm for a hand scanner. */
function geometry(sheet: LabelSheet): Geometry {
  const padding = Math.min(3, sheet.label.height * 0.08)
  const qr = Math.min(30, sheet.label.height - padding * 2, sheet.label.width * 0.42)
  return { qr, padding, number: Math.min(5.5, sheet.label.height * 0.16), text: Math.min(3.2, sheet.label.height * 0.105) }
}

function findSheet(sheet: string | LabelSheet): LabelSheet {
  const found = typeof sheet === 'string' ? LABEL_SHEETS.find((candidate) => candidate.id === sheet) : sheet
  if (!found) throw new RangeError(`ラベル用紙「${String(sheet)}」はありません。${LABEL_SHEETS.map((candidate) => candidate.id).join('、')} から選んでください。`)
  return found
}

/** Page and place in millimetres of the label at this position counted from 0 over all sheets. */
export function placeOf(position: number, sheet: LabelSheet): { page: number; x: number; y: number } {
  const onPage = position % (sheet.columns * sheet.rows)
  return {
    page: Math.floor(position / (sheet.columns * sheet.rows)),
    x: sheet.origin.x + (onPage % sheet.columns) * sheet.pitch.x,
    y: sheet.origin.y + Math.floor(onPage / sheet.columns) * sheet.pitch.y,
  }
}

function labelPages(order: LabelOrder, sheet: LabelSheet, start: number): object[][] {
  const sizes = geometry(sheet)
  const em = (sheet.label.width - sizes.qr - sizes.padding * 3) / sizes.text
  const pages: object[][] = []
  order.labels.forEach((label, index) => {
    const { page, x, y } = placeOf(start - 1 + index, sheet)
    pages[page] ??= []
    pages[page].push({
      x: x + (order.shift?.x ?? 0), y: y + (order.shift?.y ?? 0), svg: qrToSvg(makeQrCode(label.qr)),
      number: label.number, line1: breakLongRuns(label.line1 ?? '', em), line2: breakLongRuns(label.line2 ?? '', em), mark: label.mark ?? '',
    })
  })
  return pages
}

/**
 * Sets the labels. Throws RangeError with a Japanese sentence when there are none, the sheet is unknown, the start lies outside
 * the sheet, or a QR code cannot hold its text.
 */
export function renderLabels(order: LabelOrder): Uint8Array {
  const sheet = findSheet(order.sheet)
  const start = order.start ?? 1
  const places = sheet.columns * sheet.rows
  if (!Number.isInteger(start) || start < 1 || start > places) {
    throw new RangeError(`開始位置は1から${places}までの数で指定してください（${sheet.name}は1枚${places}面です）。`)
  }
  if (order.labels.length === 0) throw new RangeError('印刷するラベルがありません。対象を選んでください。')
  const data = { title: `ラベル ${sheet.name}`, page: sheet.page, label: sheet.label, sizes: geometry(sheet), pages: labelPages(order, sheet, start), pageOf: false }
  return typeset('labels', data, order.printedOn)
}
