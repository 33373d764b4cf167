/** 行の頭の番号を読む。 */

export type MarkKind =
  | 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'dai' | 'dotted' | 'paragraph' | 'paren' | 'circled' | 'half-paren'
  | 'kana' | 'iroha' | 'paren-kana' | 'latin' | 'paren-latin' | 'kanji' | 'paren-kanji' | 'note' | 'heading'

/** 行の頭の番号。part は目録の書き方（`(1)`、`ア`）、order は兄弟の中の順（1 から。第２条の２ は 2.02）、rest は残り。bare は括弧などの飾りのない番号。 */
export interface Mark {
  readonly kind: MarkKind
  readonly part: string
  readonly order: number
  readonly rest: string
  readonly written: string
  readonly bare: boolean
}

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス'
const kanjiDigits = '〇一二三四五六七八九'
const digits = '(\\d+|[一二三四五六七八九十百]+)'

/** 漢数字を数に。 */
export function fromKanji(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  const [, hundreds, tens, ones] = /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(text) ?? []
  const place = (digit: string | undefined, unit: number): number =>
    digit === undefined ? 0 : (digit === '' ? 1 : kanjiDigits.indexOf(digit)) * unit
  return place(hundreds, 100) + place(tens, 10) + (ones ? kanjiDigits.indexOf(ones) : 0)
}

interface Pattern {
  readonly kind: MarkKind
  readonly pattern: RegExp
  readonly order: (first: string, second?: string) => number
  readonly part: (first: string, second?: string) => string
  readonly bare?: true
}

const number = (first: string, second?: string): number => fromKanji(first) + (second === undefined ? 0 : fromKanji(second) / 100)
const plain = (first: string, second?: string): string => String(fromKanji(first)) + (second === undefined ? '' : `の${fromKanji(second)}`)
const fromCircled = (mark: string): number => {
  const code = mark.codePointAt(0)!
  return code <= 0x2473 ? code - 0x245f : code <= 0x325f ? code - 0x3251 + 21 : code - 0x32b1 + 36
}
const division = (kind: MarkKind, word: string): Pattern =>
  ({ kind, pattern: new RegExp(`^第${digits}${word}(?:の${digits})?(?:\\s+|$)`, 'u'), order: number, part: (first, second) => `第${plain(first, second)}${word}` })
const inKana = (mark: string): number => kana.indexOf(mark) + 1
const inLatin = (mark: string): number => mark.charCodeAt(0) - 96

/** 条の番号の見方。上から順に試す。 */
const patterns: readonly Pattern[] = [
  division('part', '編'), division('chapter', '章'), division('section', '節'), division('subsection', '款'),
  { kind: 'article', pattern: new RegExp(`^第${digits}条(?:の${digits})?(?:\\s+|$)`, 'u'), order: number, part: plain },
  { kind: 'dai', pattern: new RegExp(`^第${digits}(?:の${digits})?(?:\\s+|$)`, 'u'), order: number, part: plain },
  { kind: 'note', pattern: /^\(注\s*(\d+)\)\s*/u, order: number, part: first => `注${first}` },
  { kind: 'dotted', pattern: /^(\d+(?:\.\d+)+)\.?\s+/u, order: first => Number(first.split('.').at(-1)), part: first => first },
  { kind: 'paragraph', pattern: /^(\d{1,3})(?:\.\s*(?!\d)|、\s*|\s+)/u, order: number, part: plain, bare: true },
  { kind: 'paren', pattern: /^\((\d{1,3})\)\s*/u, order: number, part: first => `(${first})` },
  { kind: 'half-paren', pattern: /^(\d{1,3})\)\s*/u, order: number, part: first => `${first})` },
  { kind: 'circled', pattern: /^([①-⑳㉑-㉟㊱-㊿])\s*/u, order: fromCircled, part: first => first },
  { kind: 'kana', pattern: /^([ア-ワヲン])(?:\s+|[.、]\s*)/u, order: inKana, part: first => first, bare: true },
  { kind: 'paren-kana', pattern: /^\(([ア-ワヲン])\)\s*/u, order: inKana, part: first => `(${first})` },
  { kind: 'latin', pattern: /^([a-z])(?:\s+|\.\s+|\)\s*)/u, order: inLatin, part: first => first, bare: true },
  { kind: 'paren-latin', pattern: /^\(([a-z])\)\s*/u, order: inLatin, part: first => `(${first})` },
  { kind: 'paren-kanji', pattern: /^\(([一二三四五六七八九十]+)\)\s*/u, order: number, part: first => `(${fromKanji(first)})` },
  { kind: 'kanji', pattern: /^([一二三四五六七八九十]+)(?:\s+|、\s*)/u, order: number, part: first => `(${fromKanji(first)})`, bare: true },
]

/** 参照の途中で折り返した行の頭（「(1)に定める」「ア及びイ」）。 */
const continuation = /^(?:の(?!ち|み)|に(?!ゅう)|を|から|まで|及び|又は|若しくは|並びに|、|,|各号|は、|とは、?|については)/u

/** 行の頭の番号。なければ undefined。line は normaliseLine を通したもの。 */
export function markOf(line: string): Mark | undefined {
  const body = line.trimStart()
  for (const { kind, pattern, order, part, bare } of patterns) {
    const found = pattern.exec(body)
    if (found === null) continue
    const rest = body.slice(found[0].length)
    if (continuation.test(rest)) return undefined
    return { kind, part: part(found[1]!, found[2]), order: order(found[1]!, found[2]), rest, written: found[0].trim(), bare: bare === true }
  }
  return undefined
}

/** アイウではなくイロハで数えたときの番号。イロハにない字は undefined。 */
export function asIroha(mark: Mark): Mark | undefined {
  const place = mark.kind === 'kana' ? iroha.indexOf(mark.part) : -1
  return place === -1 ? undefined : { ...mark, kind: 'iroha', order: place + 1 }
}
