/** Rough measures of Japanese text, for breaking what Typst cannot break and for telling very long rows. */

/** Width of a character in em, rounded up: BIZ UDP is proportional, so Latin letters differ. */
function widthOf(character: string): number {
  if (/[MWmw@%&]/.test(character)) return 1
  if (/[A-Z]/.test(character)) return 0.8
  if (/[.,:;'!|il]/.test(character)) return 0.35
  return character.codePointAt(0)! < 0x2000 || /[｡-ﾟ]/u.test(character) ? 0.62 : 1
}

/** Width of a text in em, rounded up. */
export function widthInEm(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

function breakRun(run: string, columnEm: number): string {
  let result = ''
  let width = 0
  for (const character of run) {
    const next = widthOf(character)
    if (width > 0 && width + next > columnEm) {
      result += '\n'
      width = 0
    }
    result += character
    width += next
  }
  return result
}

/**
 * Breaks runs without a natural break (serial numbers, addresses of web pages) that are wider than a column, instead of letting them
 * run into the next one; other text is unchanged. Not by zero-width spaces: Typst 0.14 lets such a line run one character too far.
 */
export function breakLongRuns(text: string, columnEm: number): string {
  return text.replace(/[!-~\u00a1-\u1fff]+/gu, (run) => (widthInEm(run) <= columnEm ? run : breakRun(run, columnEm)))
}

/** Lines a text takes at most in a column of this width. */
export function linesOf(text: string, columnEm: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthInEm(line) / Math.max(1, columnEm - 1))), 0)
}
