/** PDF の字を、頁の上から下、左から右へ読んだ行に。柱と頁の番号は除く。 */
import { extractTextItems, getDocumentProxy } from 'unpdf'
import { FileRefusal } from '../files/file-refusal.ts'
import { compact } from './source-line.ts'
import type { SourceLine } from './source-line.ts'

interface Item { readonly str: string; readonly x: number; readonly y: number; readonly width: number; readonly fontSize: number }
interface PageLine { readonly text: string; readonly y: number }

const MOST_PAGES = 3000

/** 行。line は文書を通した行（1 から）、page は頁。FileRefusal を投げる（壊れている、パスワード、字がない）。 */
export async function pdfLines(bytes: Uint8Array): Promise<SourceLine[]> {
  const pages = (await itemsOf(bytes)).map(linesOfPage)
  if (pages.every(lines => lines.length === 0)) throw new FileRefusal('not-supported', '（字のない、画像だけの PDF です。文字認識をしてから読み込んでください。）')
  const running = runningLines(pages)
  let line = 0
  return pages.flatMap((lines, index) => lines.flatMap((one, at) => {
    line += 1
    const edge = at < 2 || at >= lines.length - 2
    return edge && (running.has(withoutDigits(one.text)) || /^[-\s]*\d{1,4}[-\s]*$/u.test(one.text)) ? [] : [{ text: one.text, line, page: index + 1 }]
  }))
}

async function itemsOf(bytes: Uint8Array): Promise<Item[][]> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    if (pdf.numPages > MOST_PAGES) throw new FileRefusal('too-large')
    return (await extractTextItems(pdf)).items
  } catch (cause) {
    if (cause instanceof FileRefusal) throw cause
    throw new FileRefusal(cause instanceof Error && cause.name === 'PasswordException' ? 'encrypted' : 'broken', '', { cause })
  }
}

/** 同じ高さの字を一行にまとめる。字の間が一字分より広ければ空白を、三字分より広ければ欄の切れ目（タブ）を入れる。 */
function linesOfPage(items: readonly Item[]): PageLine[] {
  const rows: { y: number; items: Item[] }[] = []
  for (const item of items) {
    if (item.str.trim() === '') continue
    const row = rows.find(one => Math.abs(one.y - item.y) < Math.max(2, item.fontSize * 0.4))
    if (row === undefined) rows.push({ y: item.y, items: [item] })
    else row.items.push(item)
  }
  return rows.sort((one, other) => other.y - one.y).map(row => ({ y: row.y, text: textOfRow(row.items) }))
}

function textOfRow(items: readonly Item[]): string {
  const ordered = [...items].sort((one, other) => one.x - other.x)
  return ordered.reduce((text, item, index) => {
    const before = ordered[index - 1]
    const gap = before === undefined ? 0 : item.x - before.x - before.width
    return text + (gap > item.fontSize * 3 ? '\t' : gap > item.fontSize * 0.45 ? ' ' : '') + item.str
  }, '')
}

const withoutDigits = (text: string): string => compact(text.normalize('NFKC')).replace(/\d+/gu, '#')

/** 半分より多くの頁の端に現れる行は、柱とみなす（三頁以上の文書で）。 */
function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set()
  const times = new Map<string, number>()
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(one => withoutDigits(one.text)))
    for (const edge of edges) times.set(edge, (times.get(edge) ?? 0) + 1)
  }
  return new Set([...times].filter(([, count]) => count > pages.length / 2).map(([text]) => text))
}
