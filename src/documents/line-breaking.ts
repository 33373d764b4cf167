/** Rough measures of Japanese text, for breaking what Typst cannot break and for telling very long rows. */

/** Width of a text in em: full-width characters 1, others 0.58 (the mean of BIZ UDP's capitals and digits, rounded up). */
export function widthInEm(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! < 0x2000 || /[｡-ﾟ]/u.test(character) ? 0.58 : 1
  return width
}

const WIDEST_LATIN_EM = 0.8
const MAY_BREAK = '\u200b'

/**
 * Lets runs without a natural break (serial numbers, addresses of web pages) that may be wider than a column wrap anywhere, instead
 * of running into the next column. A zero-width space stands at each possible break; other text is unchanged.
 */
export function allowBreaks(text: string, columnEm: number): string {
  const capacity = Math.max(1, Math.floor(columnEm / WIDEST_LATIN_EM))
  return text.replace(/[!-~\u00a1-\u1fff]+/gu, (run) => (run.length <= capacity ? run : [...run].join(MAY_BREAK)))
}

/** Lines a text takes in a column of this width. */
export function linesOf(text: string, columnEm: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthInEm(line) / Math.max(1, columnEm - 1))), 0)
}
