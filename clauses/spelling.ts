/** 条項番号や語の綴りの揺れ（全角・半角、括弧、第〜の、漢数字）を吸収する。 */

/**
 * 比べるための綴り。全角英数・半角カナなどを NFKC でそろえ、小文字にし、空白は一つにする。
 * 丸数字は番号の一部なので数字に直さない（① は 1 とは別の条項）。
 */
export function normalise(text: string): string {
  return text
    .replace(/[^①-⑳]+/gu, part => part.normalize('NFKC'))
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}

const kanjiDigits = '〇一二三四五六七八九'

/**
 * 番号としての鍵。`第８の１(2)エ(ｲ)` も `8-1-(2)-エ-(イ)` も `8-1-2-エ-イ` になる。
 * 括弧と丸数字の別は落とすので、違う条項が同じ鍵になることがある（そのときは候補を並べる）。
 */
export function positionKey(text: string): string {
  const plain = normalise(text)
    .replace(/[①-⑳]/gu, mark => `-${mark.charCodeAt(0) - 0x245f}-`)
    .replace(/(?<=第|の)[一二三四五六七八九十百〇]+/gu, kanji => String(fromKanji(kanji)))
    .replace(/[一二三四五六七八九十百〇]+(?=[編章条項号])/gu, kanji => String(fromKanji(kanji)))
    .replace(/[第編章条項号の()（）[\]・.,、\-\s]+/gu, '-')
  return (plain.match(/\d+|[a-z]+|[^\da-z-]/gu) ?? []).join('-')
}

function fromKanji(kanji: string): number {
  if (!/[十百]/.test(kanji)) return Number(Array.from(kanji, digit => kanjiDigits.indexOf(digit)).join(''))
  const [, hundreds, tens, ones] = /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(kanji) ?? []
  const place = (digit: string | undefined, unit: number): number =>
    digit === undefined ? 0 : (digit === '' ? 1 : kanjiDigits.indexOf(digit)) * unit
  return place(hundreds, 100) + place(tens, 10) + (ones ? kanjiDigits.indexOf(ones) : 0)
}
