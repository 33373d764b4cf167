/** 規程の原文の一行。本文の読み手（txt・docx・pdf）が作り、番号の読み手が読む。 */
export interface SourceLine {
  readonly text: string
  /** 原文での場所。txt と pdf は行、docx は段落の番号（1 から）。 */
  readonly line: number
  /** PDF の頁（1 から）。 */
  readonly page?: number
  /** Word の段落のように、折り返しのない一まとまり。 */
  readonly paragraph?: boolean
  /** 行の頭の空き（半角で数えた字数）。読み手が自分で数える。 */
  readonly indent?: number
}

/** 行の頭の空き。全角の空白は 2 と数える。 */
export function indentOf(raw: string): number {
  return Array.from(/^[\s\u3000]*/u.exec(raw)![0]).reduce((sum, sign) => sum + (sign === '\u3000' ? 2 : 1), 0)
}

const circled = /[①-⑳㉑-㉟㊱-㊿]/u

/** 全角・半角をそろえる。丸数字は番号の一部なので数字に直さない。飾りの見出し記号（#、-、*）は除く。 */
export function normaliseLine(raw: string): string {
  const plain = Array.from(raw.replaceAll('\f', ''), sign => (circled.test(sign) ? sign : sign.normalize('NFKC'))).join('')
  // 前提: 半角の濁点は前の字と合わせてそろえるので、丸数字のない行は行ごと直す
  const whole = circled.test(raw) ? plain : raw.replaceAll('\f', '').normalize('NFKC')
  return whole.replace(/^\s*(?:#{1,6}\s+|[-*>]\s+)?/u, '').replace(/[ \u00a0]+/gu, ' ').replace(/\s+$/u, '')
}

/** 比べるための字。空白と改行のないもの。 */
export const compact = (text: string): string => text.replace(/\s+/gu, '')

/** 頁の番号だけの行（「- 3 -」「3/12」「ⅲ- 11」「3ページ」）。 */
export function isPageNumber(line: string): boolean {
  return /^(?:[-–—―]\s*\d{1,4}\s*[-–—―]|\d{1,4}\s*\/\s*\d{1,4}|[ivx]+\s*-\s*\d{1,4}|\d{1,4}|\d{1,4}\s*(?:ページ|頁)|p\.?\s*\d{1,4})$/iu.test(line.trim())
}

/** 目次の行（「第１章 総則……3」「第２ 定義 ・・・ 4」）。 */
export function isContentsLine(line: string): boolean {
  return /(?:\.{3,}|…{1,}|・{3,}|‥{2,}|\t)\s*-?\s*\d{1,4}\s*-?$/u.test(line) && !line.includes('。')
}

/** 行をつなぐ。欧文の語どうしの間だけ空白を残す。 */
export function joined(before: string, after: string): string {
  if (before === '') return after
  return /[\w,;:]$/u.test(before) && /^\w/u.test(after) ? `${before} ${after}` : before + after
}
