/** Header and footer of every sheet of an Excel book, hidden ones too. 由来: ECMA-376 Part 1 §18.3.1.46 and the codes of §18.3.1.39. */
import { isOfType, mainPartOf, relationshipsOf, treeOf } from '../files/office-parts.ts'
import { childOf, elementsOf, encode, parseXml, textOf, writeXml } from '../files/xml-tree.ts'
import type { XmlElement } from '../files/xml-tree.ts'
import { FileRefusal } from '../files/file-refusal.ts'
import type { ZipPackage } from '../files/zip-package.ts'
import { footOf, wordsOf } from './mark.ts'
import type { DocumentMark } from './mark.ts'

/** 由来: Excel's limit for one header. */
const LONGEST = 255
/** What may stand behind headerFooter in a sheet. */
const LATER = new Set(['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'drawingHF', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'])
const PAGES = ['odd', 'even', 'first'] as const

interface Words { readonly header: string; readonly footer: string; readonly former: readonly string[] }

export function markXlsx(pack: ZipPackage, mark: DocumentMark, former: string): void {
  const main = mainPartOf(pack)
  const words: Words = { header: wordsOf(mark), footer: footOf(mark), former: [former, wordsOf(mark)].filter((one) => one !== '') }
  const names = new Map(relationshipsOf(pack, main).map(({ id, target }) => [id, target]))
  const titles = new Map(elementsOf(childOf(treeOf(pack, main).root, 'sheets') ?? { name: '', local: '', space: '', attributes: new Map(), children: [] }).map((sheet) => [names.get(idOf(sheet)) ?? '', sheet.attributes.get('name') ?? '']))
  const sheets = relationshipsOf(pack, main).filter((one) => ['worksheet', 'chartsheet', 'dialogsheet'].some((word) => isOfType(one, word)) && pack.has(one.target))
  if (sheets.length === 0) throw new FileRefusal('broken')
  for (const { target } of sheets) {
    const { tree, body } = sheetWithoutRows(pack.text(target))
    markSheet(tree.root, words, titles.get(target) ?? '')
    pack.write(target, writeXml(tree).replace(BODY, () => body))
  }
}
const idOf = (sheet: XmlElement): string => [...sheet.attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? ''

const BODY = '<?sekisho-rows?>'
/** The rows may be a hundred megabytes and do not matter here: they are set aside as text. */
function sheetWithoutRows(text: string): { tree: ReturnType<typeof parseXml>; body: string } {
  const opened = /<((?:[\w.-]+:)?sheetData)(?:\s[^>]*)?>/.exec(text)
  if (!opened || opened[0].endsWith('/>')) return { tree: parseXml(text), body: '' }
  const from = opened.index + opened[0].length
  const to = text.lastIndexOf(`</${opened[1]}`)
  if (to < from) throw new FileRefusal('broken')
  return { tree: parseXml(text.slice(0, from) + BODY + text.slice(to)), body: text.slice(from, to) }
}

function markSheet(sheet: XmlElement, words: Words, title: string): void {
  const headerFooter = childOf(sheet, 'headerFooter') ?? insertHeaderFooter(sheet)
  for (const page of PAGES) {
    for (const [kind, text] of [['Header', words.header], ['Footer', words.footer]] as const) {
      const found = childOf(headerFooter, `${page}${kind}`)
      if (!found && page !== 'odd' && headerFooter.attributes.get(page === 'even' ? 'differentOddEven' : 'differentFirst') !== '1') continue
      const value = marked(found ? textOf(found) : '', text, words.former, kind)
      if (value.length > LONGEST) throw new FileRefusal('header-too-long', `（シート「${title}」）`)
      setText(headerFooter, `${page}${kind}`, value)
    }
  }
}
function insertHeaderFooter(sheet: XmlElement): XmlElement {
  const prefix = sheet.name.slice(0, sheet.name.length - sheet.local.length)
  const element: XmlElement = { name: `${prefix}headerFooter`, local: 'headerFooter', space: sheet.space, attributes: new Map(), children: [] }
  const at = sheet.children.findIndex((child) => typeof child !== 'string' && LATER.has(child.local))
  sheet.children.splice(at < 0 ? sheet.children.length : at, 0, element)
  return element
}
const ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']
function setText(headerFooter: XmlElement, local: string, value: string): void {
  const prefix = headerFooter.name.slice(0, headerFooter.name.length - headerFooter.local.length)
  const kept = elementsOf(headerFooter).filter((one) => one.local !== local)
  const element: XmlElement = { name: prefix + local, local, space: headerFooter.space, attributes: new Map(), children: [encode(value)] }
  headerFooter.children = [...kept, element].sort((a, b) => ORDER.indexOf(a.local) - ORDER.indexOf(b.local))
}

/** The mark goes first into the right (header) or the centre (footer); a former mark there is replaced, what people wrote stays behind it. */
function marked(value: string, text: string, former: readonly string[], kind: 'Header' | 'Footer'): string {
  const sections = sectionsOf(value)
  const place = kind === 'Header' ? 'R' : 'C'
  const own = former.reduce((left, one) => withoutMark(left, one.replaceAll('&', '&&')), sections[place])
  sections[place] = `${text.replaceAll('&', '&&')}${own === '' ? '' : `\n${own}`}`
  return (['L', 'C', 'R'] as const).map((one) => (sections[one] === '' ? '' : `&${one}${sections[one]}`)).join('')
}
/** A mark is the first line of its place; at the foot the unit follows it on the same line. */
function withoutMark(section: string, mark: string): string {
  const [first = '', ...others] = section.split('\n')
  return first === mark || first.startsWith(`${mark}　`) ? others.join('\n') : section
}
/** Text before any code belongs to the centre. A digit after a code would be read as a size: the parts are kept as written. */
function sectionsOf(value: string): Record<'L' | 'C' | 'R', string> {
  const sections = { L: '', C: '', R: '' }
  let here: 'L' | 'C' | 'R' = 'C'
  for (const [piece] of value.matchAll(/&&|&[\s\S]|[^&]+|&$/g)) {
    const code = piece.slice(1).toUpperCase()
    if (piece.startsWith('&') && (code === 'L' || code === 'C' || code === 'R')) here = code
    else sections[here] += piece
  }
  return sections
}
