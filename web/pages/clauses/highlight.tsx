import { normalize } from '../../../src/engine/japanese-text.ts'

/** Where the words stand in a text, written as people spell them: [from, to) of the text itself, found on the folded form (髙 for 高, ＵＳＢ for usb). */
export function matchesIn(text: string, words: string): readonly (readonly [number, number])[] {
  const wanted = normalize(words)
  if (wanted === '') return []
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
  const found: [number, number][] = []
  for (let from = folded.indexOf(wanted); from >= 0; from = folded.indexOf(wanted, from + wanted.length)) found.push([starts[from]!, ends[from + wanted.length - 1]!])
  return found
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
