/**
 * Sizes of label sheets as data, all in millimetres from the top left corner of the paper.
 * 未定: taken from common sizes on the market; compare one printed sheet with the stock in use and set `shift` where the printer draws it aside.
 */
export interface LabelSheet {
  readonly id: string
  readonly name: string
  readonly page: { readonly width: number; readonly height: number }
  readonly columns: number
  readonly rows: number
  readonly label: { readonly width: number; readonly height: number }
  /** Top left corner of the first label. */
  readonly origin: { readonly x: number; readonly y: number }
  /** Distance from one label's left (top) edge to the next. */
  readonly pitch: { readonly x: number; readonly y: number }
}

const A4 = { width: 210, height: 297 }

export const LABEL_SHEETS: readonly LabelSheet[] = [
  { id: 'a4-24', name: 'Ａ４ ２４面（70×33.9mm）', page: A4, columns: 3, rows: 8, label: { width: 70, height: 33.9 }, origin: { x: 0, y: 12.9 }, pitch: { x: 70, y: 33.9 } },
  { id: 'a4-44', name: 'Ａ４ ４４面（48.3×25.4mm）', page: A4, columns: 4, rows: 11, label: { width: 48.3, height: 25.4 }, origin: { x: 8.4, y: 8.8 }, pitch: { x: 48.3, y: 25.4 } },
  { id: 'a4-10', name: 'Ａ４ １０面（86.4×50.8mm）', page: A4, columns: 2, rows: 5, label: { width: 86.4, height: 50.8 }, origin: { x: 18.6, y: 21.5 }, pitch: { x: 86.4, y: 50.8 } },
  { id: 'tape-24', name: 'テープ 24mm幅（長さ60mm）', page: { width: 60, height: 24 }, columns: 1, rows: 1, label: { width: 60, height: 24 }, origin: { x: 0, y: 0 }, pitch: { x: 60, y: 24 } },
]
