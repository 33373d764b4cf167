/**
 * 送り仮名の書き方の違い（持出し・持ち出し、手続・手続き）を、探すときに同じ言葉として扱う。
 * 探す言葉を送り仮名のない形（持出、手続）に直し、字ごとに決まった送り仮名があってもなくても当たる式を作る。
 * 画面・条項の検索・台帳の検索が共に使う。字が足りなければ下の表に足すだけでよい。
 */

/** 複合語の中で省かれることのある送り仮名。由来: 送り仮名の付け方（昭和48年内閣告示）通則６・７と、規程に現れる複合語。 */
const KANA = new Map<string, readonly string[]>(`
取り 持ち 込み 立ち・て 会い 出し 消し 受け 割り 当て・たり 付け 引き 継ぎ 渡し 貸し 借り 切り・れ 替え・わり 換え 帰り 書き 読み 入れ・り 組み 届け 差し 戻し 申し 突き
合わせ・せ・い 置き 決め 問い 据え 埋め 寄せ 抜き 備え 開け 閉め 直し 返し 繰り 打ち 払い 下げ 上げ・がり 買い 売り 貼り 張り 振り 分け・かれ 積み・もり 呼び 追い 越し 移し 送り 押し 盗み 落とし・し
扱い 続き 外し 次ぎ 預け・かり 請け 負い 締め 巻き 焼き 成り 使い 捨て 乗り・せ 残し 掛け・かり 留め 止め 並べ 比べ 調べ 添え 写し 降り 聞き 貯め 溶け 食い 洗い 綴じ 控え 係り 見せ
`.trim().split(/\s+/u).map((entry) => [[...entry][0]!, [...entry].slice(1).join('').split('・').toSorted((one, other) => other.length - one.length)]))

const HAN = /\p{Script=Han}/u
const ANY_KANA = /[ぁ-ゖァ-ヺ]/u
const hiragana = (text: string): string => text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint(kana.codePointAt(0)! - 0x60))
const katakana = (text: string): string => text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCodePoint(kana.codePointAt(0)! + 0x60))

/** 複合語の送り仮名を除いた形。`持ち出し` も `持出し` も `持出` になる。一字の動詞（送り）や活用した形（持ち出して）の最後は除かない。 */
export function bareSpelling(word: string): string {
  const characters = [...word]
  const kept: string[] = []
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at]!
    const inCompound = kept.length > 0 && HAN.test(kept.at(-1)!)
    kept.push(character)
    const kana = KANA.get(character)?.find((one) => hiragana(characters.slice(at + 1, at + 1 + one.length).join('')) === one)
    if (kana === undefined) continue
    const next = characters[at + 1 + kana.length]
    if (next !== undefined && HAN.test(next) || (inCompound && (next === undefined || !ANY_KANA.test(next)))) at += kana.length
  }
  return kept.join('')
}

export interface Finder {
  readonly bare: string
  /** 言葉が立つ所の [始め, 終わり) 。重ならない。 */
  readonly matches: (text: string) => readonly (readonly [from: number, to: number])[]
  /** 最初に立つ所。なければ -1。 */
  readonly indexIn: (text: string) => number
}

/** 言葉を、送り仮名の書き方によらずに探す。綴り（全角・半角、かな）は呼ぶ側がそろえておく。空の言葉はどこにも立たない。 */
export function finderOf(word: string): Finder {
  const bare = bareSpelling(word)
  const characters = [...bare]
  const isLone = characters.length < 2 || characters.every((character) => !KANA.has(character))
  if (bare === word && isLone) return { bare, matches: (text) => plainMatches(text, word), indexIn: (text) => (word === '' ? -1 : text.indexOf(word)) }
  const source = characters.map((character) => {
    const kana = KANA.get(character)
    return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&') + (kana ? `(?:${kana.flatMap((one) => [one, katakana(one)]).join('|')})?` : '')
  }).join('')
  const pattern = new RegExp(source, 'gu')
  return { bare, matches: (text) => [...text.matchAll(pattern)].map((found) => [found.index, found.index + found[0].length]), indexIn: (text) => text.search(pattern) }
}
function plainMatches(text: string, word: string): [number, number][] {
  const found: [number, number][] = []
  for (let from = word === '' ? -1 : text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) found.push([from, from + word.length])
  return found
}

const MOST_SPELLINGS = 12
/** 部分として含めば当たりとする綴りの全部（持出し → 持出・持ち出）。式を使えない所（データベースの索引）のため。多すぎる言葉は元の綴りだけ。 */
export function spellingsOf(word: string): readonly string[] {
  const characters = [...bareSpelling(word)]
  let found = ['']
  for (const [at, character] of characters.entries()) {
    const next = characters[at + 1]
    const isInside = next !== undefined && (HAN.test(next) || (at > 0 && HAN.test(characters[at - 1]!) && !KANA.get(character)?.some((one) => one.startsWith(hiragana(next)))))
    const endings = isInside ? ['', ...KANA.get(character) ?? []] : ['']
    found = found.flatMap((begun) => endings.map((ending) => begun + character + ending))
    if (found.length > MOST_SPELLINGS) return [word]
  }
  return found
}
