/**
 * Makes every text of a document printable with our fonts. A character without a glyph is printed as 〓 (ゲタ, the printers' mark
 * for a missing sort) and listed at the end of the document, so that nothing disappears unseen and nothing fails.
 */
import { foldVariant } from '../engine/japanese-text.ts'
import type { Coverage } from './font-coverage.ts'

const GETA = '〓'
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e01ef}]/gu

export interface Printable<T> {
  readonly data: T
  /** For example `U+20BB7（「吉」の異体字）`, in order of code. */
  readonly missing: readonly string[]
}

function describe(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  const common = foldVariant(character)
  return common === character ? code : `${code}（「${common}」の異体字）`
}

/** Copies plain data, replacing in every string what the fonts cannot draw. Control characters and variation selectors are dropped. */
export function makePrintable<T>(data: T, covers: Coverage): Printable<T> {
  const missing = new Set<string>()
  const clean = (text: string): string => {
    const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '').toWellFormed()
    let result = ''
    for (const character of plain) {
      if (character === '\n' || covers(character.codePointAt(0)!)) { result += character; continue }
      missing.add(character)
      result += GETA
    }
    return result
  }
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value)
    if (Array.isArray(value)) return value.map(walk)
    if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]))
    return value
  }
  return { data: walk(data) as T, missing: [...missing].sort().map(describe) }
}
