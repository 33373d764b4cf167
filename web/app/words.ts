import { finderOf } from '../../clauses/okurigana.ts'
import { normalize } from '../../src/engine/japanese-text.ts'

/** Whether a text has every word somebody typed, in any width, kana or way of writing okurigana. Nothing typed: every text has it. */
export function hasWords(asked: string): (text: string) => boolean {
  const finders = asked.split(/\s+/u).map(normalize).filter((word) => word !== '').map(finderOf)
  return (text) => { const plain = normalize(text); return finders.every(({ indexIn }) => indexIn(plain) >= 0) }
}
