/** Word の文書を、段落ごとの行に。自動の番号は字にし、表はタブで区切った行にする。 */
import { openOffice } from '../files/file-kind.ts'
import { attributeOf, childOf, descendants, elementsOf, parseXml, textOf } from '../files/xml-tree.ts'
import type { XmlElement } from '../files/xml-tree.ts'
import type { SourceLine } from './source-line.ts'
import { wordNumbering } from './word-numbering.ts'
import type { WordNumbering } from './word-numbering.ts'

interface NumberProperty { readonly numId?: string; readonly level?: number }
interface Reading { readonly numbering: WordNumbering; readonly styles: ReadonlyMap<string, NumberProperty>; readonly lines: SourceLine[]; paragraph: number }

/** 段落ごとの行。line は段落の番号（1 から、表の行も数える）。FileRefusal を投げる。 */
export function docxLines(bytes: Uint8Array, name: string): SourceLine[] {
  const { pack } = openOffice(bytes, name)
  const part = (path: string): XmlElement | undefined => pack.has(path) ? parseXml(pack.text(path)).root : undefined
  const body = childOf(part('word/document.xml')!, 'body')
  const reading: Reading = { numbering: wordNumbering(part('word/numbering.xml')), styles: stylesOf(part('word/styles.xml')), lines: [], paragraph: 0 }
  if (body !== undefined) readBlocks(reading, body)
  return reading.lines
}

function readBlocks(reading: Reading, parent: XmlElement): void {
  for (const child of elementsOf(parent)) {
    if (child.local === 'p') readParagraph(reading, child)
    else if (child.local === 'tbl') readTable(reading, child)
    else if (child.local === 'sdt') readBlocks(reading, childOf(child, 'sdtContent') ?? { ...child, children: [] })
    else if (child.local === 'ins' || child.local === 'moveTo') readBlocks(reading, child)
  }
}

function readParagraph(reading: Reading, paragraph: XmlElement): void {
  reading.paragraph += 1
  const label = labelOf(reading, paragraph)
  const text = paragraphText(paragraph)
  const whole = label === '' ? text : `${label} ${text}`
  for (const one of whole.split('\n')) if (one.trim() !== '') reading.lines.push({ text: one, line: reading.paragraph, paragraph: true })
}

function readTable(reading: Reading, table: XmlElement): void {
  for (const row of elementsOf(table).filter(child => child.local === 'tr')) {
    reading.paragraph += 1
    const cells = elementsOf(row).filter(child => child.local === 'tc').map(cell =>
      [...descendants(cell)].filter(one => one.local === 'p').map(one => [labelOf(reading, one), paragraphText(one)].filter(piece => piece !== '').join(' ').replaceAll('\t', ' ')).filter(one => one.trim() !== '').join(' '))
    // 前提: 列の一つの枠は紙面の飾りで、表ではない
    if (cells.some(cell => cell !== '')) reading.lines.push({ text: cells.length === 1 ? cells[0]! : cells.join('\t'), line: reading.paragraph, paragraph: true })
  }
}

/** 段落の字。消した所、ルビの読み、図の代わりの字は読まない。 */
function paragraphText(element: XmlElement): string {
  return elementsOf(element).map(child => {
    switch (child.local) {
      case 't': return textOf(child)
      case 'tab': return '\u3000'
      case 'br': case 'cr': return '\n'
      case 'noBreakHyphen': return '-'
      case 'del': case 'moveFrom': case 'rt': case 'Fallback': case 'pPr': case 'rPr': case 'instrText': case 'delText': return ''
      default: return paragraphText(child)
    }
  }).join('')
}

function labelOf(reading: Reading, paragraph: XmlElement): string {
  const properties = childOf(paragraph, 'pPr')
  const style = properties === undefined ? undefined : childOf(properties, 'pStyle')
  const inherited = style === undefined ? {} : reading.styles.get(attributeOf(style, 'val') ?? '') ?? {}
  const own = properties === undefined ? {} : numberProperty(properties)
  const numId = own.numId ?? inherited.numId
  return numId === undefined || numId === '0' ? '' : reading.numbering.label(numId, own.level ?? inherited.level ?? 0)
}

function numberProperty(properties: XmlElement): NumberProperty {
  const found = childOf(properties, 'numPr')
  if (found === undefined) return {}
  const value = (name: string): string | undefined => { const child = childOf(found, name); return child === undefined ? undefined : attributeOf(child, 'val') }
  const [numId, level] = [value('numId'), value('ilvl')]
  return { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level: Number(level) }) }
}

/** 段落の書式の番号付け。もとの書式（basedOn）から受け継ぐ。 */
function stylesOf(root: XmlElement | undefined): ReadonlyMap<string, NumberProperty> {
  const raw = new Map((root === undefined ? [] : elementsOf(root)).filter(child => child.local === 'style').map(style => {
    const properties = childOf(style, 'pPr')
    const base = childOf(style, 'basedOn')
    return [attributeOf(style, 'styleId') ?? '', { own: properties === undefined ? {} : numberProperty(properties), base: base === undefined ? undefined : attributeOf(base, 'val') }] as const
  }))
  const resolved = (id: string | undefined, depth: number): NumberProperty => {
    const style = id === undefined || depth > 20 ? undefined : raw.get(id)
    return style === undefined ? {} : { ...resolved(style.base, depth + 1), ...style.own }
  }
  return new Map([...raw.keys()].map(id => [id, resolved(id, 0)]))
}
