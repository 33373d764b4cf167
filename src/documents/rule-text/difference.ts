import type { RuleClause, RuleText } from './clause-tree.ts'
import { compact } from './source-line.ts'

/** 番号と本文（空白を除いたもの）。見出しがあれば本文の前に付ける。line は始まりの行（1 から）。 */
export interface RulePart { readonly number: string; readonly text: string; readonly line: number }

/** 比べるための単位。条の上の見出しは数えない。字のない段は除く。 */
export const partsOf = ({ clauses }: Pick<RuleText, 'clauses'>): RulePart[] =>
  clauses.map(clause => ({ number: clause.id, text: compact(headOf(clause) + clause.text), line: clause.from })).filter(part => part.text !== '')

function headOf({ id, cite, title }: RuleClause): string {
  if (/^(?:附則|実施日|別表|別記|別紙|様式)[^-]*$/u.test(id)) return id.replace(/#\d+$/u, '') + title
  return /条(?:の[０-９]+)?$|第１項$/u.test(cite) ? '' : title
}

/** 単位ごとの違い。before・after は空白を除いた本文、line は新しい本文（削除は古い本文）の行。 */
export type PartDifference =
  | { kind: '改正'; number: string; line: number; before: string; after: string }
  | { kind: '新設'; number: string; line: number; after: string }
  | { kind: '削除'; number: string; line: number; before: string }

/** 番号どうしを突き合わせる。並びは新しい本文の順、削除は最後。 */
export function comparePartsByNumber(before: readonly RulePart[], after: readonly RulePart[]): PartDifference[] {
  const old = new Map(before.map(part => [part.number, part.text]))
  const now = new Set(after.map(part => part.number))
  const found: PartDifference[] = []
  for (const { number, text, line } of after) {
    const was = old.get(number)
    if (was === undefined) found.push({ kind: '新設', number, line, after: text })
    else if (was !== text) found.push({ kind: '改正', number, line, before: was, after: text })
  }
  for (const { number, text, line } of before) if (!now.has(number)) found.push({ kind: '削除', number, line, before: text })
  return found
}

/** 番号を復元できない文書は、段落（空行で区切る）の集まりとして比べる。 */
export function splitParagraphs(source: string): RulePart[] {
  const seen = new Map<string, number>()
  let line = 1
  const parts: RulePart[] = []
  for (const block of source.split(/[。]\s*\n|\f/u)) {
    const text = block.normalize('NFKC').replace(/\s+/gu, '')
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    if (text !== '') parts.push({ number: `${text}#${times}`, text, line })
    line += block.split('\n').length
  }
  return parts
}

const limit = 3000
const around = 12

/** 一つの単位の新旧を一行に。消えた字は 〔-…-〕、増えた字は 〔+…+〕、変わらない長い所は … に縮める。 */
export function inlineDifference(before: string, after: string): string {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const oldMiddle = before.slice(head, before.length - tail)
  const newMiddle = after.slice(head, after.length - tail)
  const middle = oldMiddle.length > limit || newMiddle.length > limit ? marked(oldMiddle, newMiddle) : byCharacter(oldMiddle, newMiddle)
  return shorten(before.slice(0, head), 'end') + middle + shorten(before.slice(before.length - tail), 'start')
}

function shorten(text: string, keep: 'start' | 'end'): string {
  if (text.length <= around * 2) return text
  return keep === 'end' ? `…${text.slice(-around)}` : `${text.slice(0, around)}…`
}

function marked(removed: string, added: string): string {
  return (removed === '' ? '' : `〔-${removed}-〕`) + (added === '' ? '' : `〔+${added}+〕`)
}

/** 最長共通部分列による字の差分。短すぎる一致はつないで読みやすくする。 */
function byCharacter(before: string, after: string): string {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] = before[row] === after[column]
        ? lengths[(row + 1) * width + column + 1]! + 1
        : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!)
    }
  }
  let [row, column, text, removed, added, same] = [0, 0, '', '', '', '']
  const settle = (): void => { text += marked(removed, added); removed = ''; added = '' }
  while (row < before.length || column < after.length) {
    if (row < before.length && before[row] === after[column]) {
      same += before[row++]
      column++
      continue
    }
    if (same.length > 0 && same.length < 3 && (removed !== '' || added !== '')) { removed += same; added += same }
    else if (same !== '') { settle(); text += same }
    same = ''
    if (column >= after.length || (row < before.length && lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!)) removed += before[row++]
    else added += after[column++]
  }
  settle()
  return text + same
}
