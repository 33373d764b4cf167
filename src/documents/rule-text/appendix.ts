import { compact } from './source-line.ts'

/** 別表・別記・附則などの見出しの行。id は `別表1`、`附則`。title は見出しの残り（附則の日付など）。 */
export interface AppendixHeading { readonly id: string; readonly title: string; readonly supplementary: boolean }

const heading = /^(別表|別記様式|別記|別紙|様式|附\s*則|実\s*施\s*日)\s*(?:第?\s*(\d+)(?:の(\d+))?\s*号?)?(?=\s|$|\()\s*(.*)$/u

/** 見出しの行ならその番号。本文の中の「別表第１のとおり」は見出しでない。 */
export function appendixHeading(line: string): AppendixHeading | undefined {
  const body = line.trim()
  const found = heading.exec(body)
  if (found === null || body.length > 60 || /。$|により|とおり$|規定する|定める/u.test(body)) return undefined
  const word = found[1]!.replace(/\s/gu, '')
  const supplementary = word === '附則' || word === '実施日'
  return { id: word + (found[2] ?? '') + (found[3] === undefined ? '' : `の${found[3]}`), title: found[4]!.trim(), supplementary }
}

/** 表の一行。key は一番左の欄。cells は残りの欄で、欄の中の箇条は items に番号と本文で分ける。 */
export interface TableRow { readonly key: string; readonly text: string; readonly items: readonly { readonly part: string; readonly text: string }[] }

/** タブで区切った行を読む。タブのない行は undefined。 */
export function tableRow(line: string): TableRow | undefined {
  if (!line.includes('\t')) return undefined
  const [first = '', ...rest] = line.split('\t').map(cell => cell.trim())
  const items: { part: string; text: string }[] = []
  const texts: string[] = []
  for (const cell of rest) {
    const listed = [...cell.matchAll(/<li>\s*(\d+|\(\d+\)|[ア-ワ])\s+(.*?)\s*<\/li>/gu)].map(([, part, text]) => ({ part: part!, text: text! }))
    if (listed.length > 0) items.push(...listed)
    else if (cell !== '') texts.push(cell.replace(/<[^>]+>/gu, ' ').trim())
  }
  return { key: compact(first), text: texts.join(' / '), items }
}
