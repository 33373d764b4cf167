/** What is printed when the server is up. */

/** Rows as a table whose columns line up also where characters are two columns wide. */
export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => widthOf(row[column] ?? ''))))
  const line = (row: readonly string[]) => row.map((text, column) => text + ' '.repeat(widths[column]! - widthOf(text))).join('  ').trimEnd()
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
/** 由来: Unicode UAX #11; full-width forms and CJK count two columns. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1), 0)
}

export const FIRST_ORGANISATION = [
  '組織がまだありません。次の命令で最初の組織と利用者を作ってください（サーバーを止めてから）。',
  '  npx sekisho init --key 組織の略号 --name 組織の名称 --profile saitama-police|mpd|hokkaido-police|municipality \\',
  '    --person-number 職員番号 --person-name 氏名 --username 利用者名',
  '見本の組織で試すときは npm run demo を使ってください。',
].join('\n')

export const upSentence = (url: string, seconds: number): string => `関所を起動しました（${seconds.toFixed(1)} 秒）。${url} を開いてください。止めるには Ctrl-C を押します。`
