/** Finds the heading of a table in a sheet that has titles and seal boxes above it or is shifted to the right. */
import { normalize } from '../engine/japanese-text.ts'

/** How many rows from the top a heading is looked for. */
const SEARCHED_ROWS = 40
/** Share of the fullest row that a heading must reach. */
const FULL_ENOUGH = 0.6

const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== ''
const looksLikeLabel = (cell: string): boolean => isFilled(cell) && cell.length <= 60 && !/^[\d\s.,:/\-¥%]+$/u.test(cell.normalize('NFKC'))

function distinctLabels(row: readonly string[]): number {
  return new Set(row.filter(looksLikeLabel).map(normalize)).size
}

function knownLabels(row: readonly string[], known: ReadonlySet<string>): number {
  return new Set(row.map(normalize).filter((cell) => known.has(cell))).size
}

/** Row that holds most of the labels asked for, when it holds at least two (or the only one). */
function byKnownLabels(rows: readonly string[][], labels: readonly string[]): number | null {
  const known = new Set(labels.map(normalize))
  const counts = rows.map((row) => knownLabels(row, known))
  const best = Math.max(0, ...counts)
  return best >= Math.min(2, Math.max(1, known.size)) ? counts.indexOf(best) : null
}

/**
 * Index of the heading's row, or null. With known labels the row that holds most of them; else the first row that is about as full
 * of distinct words as the fullest one. A two-line heading gives its lower line when that has more distinct words.
 */
export function findHeaderRow(rows: readonly string[][], labels: readonly string[] = []): number | null {
  const searched = rows.slice(0, SEARCHED_ROWS)
  const found = labels.length > 0 ? byKnownLabels(searched, labels) : null
  if (found !== null) return found
  const counts = searched.map(distinctLabels)
  const widest = Math.max(0, ...searched.map((row) => new Set(row.filter(isFilled)).size))
  if (widest === 0) return null
  const first = counts.findIndex((count) => count >= Math.max(1, widest * FULL_ENOUGH))
  return first < 0 ? null : first
}

/** Labels of the columns: a label that stands twice is told apart by the merged label above it (貸与 開始日 / 持出し 開始日). */
export function headerLabels(rows: readonly string[][], headerRow: number): string[] {
  const clean = (cell: string | undefined): string => (cell ?? '').replace(/\s+/gu, ' ').trim()
  const own = (rows[headerRow] ?? []).map(clean)
  const above = (rows[headerRow - 1] ?? []).map(clean)
  return own.map((label, index) => {
    const isRepeated = label !== '' && own.filter((other) => other === label).length > 1
    const parent = above[index] ?? ''
    return isRepeated && parent !== '' && parent !== label ? `${parent} ${label}` : label
  })
}
