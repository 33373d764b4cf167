/**
 * Folding of Japanese text for searching and matching: 髙橋 finds 高橋, ﾊｿｺﾝ finds ぱそこん's spelling variants, Ｒ８ finds R8.
 * The folded form is only for comparison and is never shown. Also used in the browser, so no Node modules.
 */

/**
 * Variant and old characters, each line: the form folded to, then the variants. Only pairs that people mix up in names and
 * addresses; 斎 and 斉 are different characters but are confused on paper, so both fold to 斉.
 * 由来: 常用漢字表の康熙字典体と、法務省の戸籍統一文字で人名によく現れるもの。足すときは行を足すだけでよい。
 */
const VARIANTS = `
高髙 崎﨑嵜 浜濵濱 辺邊邉 斉齋齊斎 吉𠮷 橋槗𣘺 沢澤 広廣 国國 桜櫻 島嶋嶌 会會 栄榮 恵惠 竜龍 滝瀧 真眞 富冨 浅淺 静靜
黒黑 徳德 増增 槙槇 桑桒 柳栁 宝寶 蔵藏 条條 豊豐 万萬 与與 関關 学學 体體 鉄鐵 渋澁澀 磯礒 寿壽 渕淵渊 館舘 野埜 峰峯
峡峽 桧檜 曽曾 薮籔藪 船舩 鶴靍靏 鴎鷗 鴬鶯 弥彌 実實 円圓 亀龜 応應 県縣 号號 図圖 戸戶 処處 証證 総總
続續 対對 台臺 団團 庁廳 点點 当當 党黨 読讀 売賣 発發 変變 弁辨瓣辯 予豫 来來 両兩 労勞 区區 経經 権權 検檢 験驗 参參
`
const FOLD = new Map<string, string>()
for (const line of VARIANTS.trim().split(/\s+/u)) {
  const [base, ...variants] = [...line]
  for (const variant of variants) if (base !== undefined && variant !== base) FOLD.set(variant, base)
}

/** The common form of a variant character (髙 → 高), or the character itself. */
export function foldVariant(character: string): string {
  return FOLD.get(character) ?? character
}

function foldKana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/gu, (kana) => String.fromCodePoint(kana.codePointAt(0)! + 0x60))
}

/** A run of dashes is the long-vowel mark ー after katakana and `-` after anything else, whichever of them was typed. */
function foldDashes(text: string): string {
  return text.replace(/([ァ-ヺ]?)([-ー‐‑‒–—―−⁃～〜~]+)/gu, (_, before: string, run: string) => before + (before ? 'ー' : '-').repeat([...run].length))
}

/**
 * The form of a text for comparison: NFKC, lower case, hiragana as katakana, variant characters folded, dashes unified,
 * spaces, zero-width characters and variation selectors removed. Applying it twice changes nothing.
 */
export function normalize(text: string): string {
  const bare = (part: string): string => part.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')
  const plain = bare(bare(text).normalize('NFKC')).toLowerCase().normalize('NFKC')
  return foldDashes(foldKana([...plain].map(foldVariant).join('')))
}

/** The distinct pairs of neighbouring characters of the normalized text, in order of appearance; a single character gives itself. */
export function bigrams(text: string): string[] {
  const characters = [...normalize(text)]
  if (characters.length < 2) return characters
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))]
}

/** The words a text lists, apart by spaces or commas of any kind. */
export const wordsIn = (text: unknown): string[] => String(text ?? '').split(/[\s、，,]+/u).filter((word) => word !== '')
