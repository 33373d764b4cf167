import { finderOf } from '../../../clauses/okurigana.ts'
import { normalize } from '../../../src/engine/japanese-text.ts'

/** Where the words stand in a text, written as people spell them: [from, to) of the text itself, in order, found on the folded form (髙 for 高, ＵＳＢ for usb, 持ち出し for 持出し). */
export function matchesIn(text: string, words: string): readonly (readonly [number, number])[] {
  const wanted = words.split(/\s+/u).map(normalize).filter((word) => word !== '')
  if (wanted.length === 0) return []
  const ends: number[] = []
  const starts: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const part = normalize(character)
    for (let index = 0; index < part.length; index += 1) { starts.push(at); ends.push(at + character.length) }
    folded += part
    at += character.length
  }
  const found = wanted.flatMap((word) => finderOf(word).matches(folded)).map(([from, to]) => [starts[from]!, ends[to - 1]!] as const)
  // Of marks that overlap the earlier stands.
  return found.toSorted(([one], [other]) => one - other).reduce<(readonly [number, number])[]>((kept, mark) => (mark[0] < (kept.at(-1)?.[1] ?? 0) ? kept : [...kept, mark]), [])
}

/** A text with the words marked. */
export function Highlight({ text, words }: { readonly text: string; readonly words: string }) {
  const found = matchesIn(text, words)
  if (found.length === 0) return text
  return (
    <>{found.map(([from, to], index) => (
      <span key={from}>{text.slice(index === 0 ? 0 : found[index - 1]![1], from)}<mark className="rounded-sm bg-yellow-300 text-inherit">{text.slice(from, to)}</mark>{index === found.length - 1 && text.slice(to)}</span>
    ))}</>
  )
}
