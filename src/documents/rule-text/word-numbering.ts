/** Word の自動の番号を、紙に出る字にする。由来: ISO/IEC 29500-1 §17.9。 */
import { attributeOf, childOf, elementsOf } from '../files/xml-tree.ts'
import type { XmlElement } from '../files/xml-tree.ts'

interface Level { readonly format: string; readonly text: string; readonly start: number; readonly legal: boolean }
interface NumberedList { readonly abstract: string; readonly overrides: ReadonlyMap<number, number> }

/** 文書の番号付けの定義と、今までに出た番号。 */
export interface WordNumbering { label(numId: string, level: number): string }

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス'
const kanji = (value: number): string => {
  const digits = '〇一二三四五六七八九'
  if (value >= 100) return String(value)
  const tens = Math.floor(value / 10)
  return (tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`) + (value % 10 === 0 && tens > 0 ? '' : digits[value % 10]!)
}
const roman = (value: number): string => {
  const marks: readonly (readonly [number, string])[] = [[100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]
  let [rest, text] = [value, '']
  for (const [size, mark] of marks) for (; rest >= size; rest -= size) text += mark
  return text
}

/** 一つの数を書式の字に。箇条の点と書式のないものは空。 */
export function numberAs(format: string, value: number): string {
  switch (format) {
    case 'bullet': case 'none': return ''
    case 'aiueo': case 'aiueoFullWidth': return kana[value - 1] ?? String(value)
    case 'iroha': case 'irohaFullWidth': return iroha[value - 1] ?? String(value)
    case 'lowerLetter': return String.fromCharCode(96 + value)
    case 'upperLetter': return String.fromCharCode(64 + value)
    case 'lowerRoman': return roman(value)
    case 'upperRoman': return roman(value).toUpperCase()
    case 'decimalEnclosedCircle': case 'decimalEnclosedCircleChinese': return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
    case 'decimalEnclosedParen': return `(${value})`
    case 'decimalEnclosedFullstop': return `${value}.`
    case 'decimalZero': return String(value).padStart(2, '0')
    default: return /japanese|chinese|ideograph|taiwanese|korean/iu.test(format) ? kanji(value) : String(value)
  }
}

/** numbering.xml の根から。部品がなければ undefined を渡す。 */
export function wordNumbering(root: XmlElement | undefined): WordNumbering {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>()
  const lists = new Map<string, NumberedList>()
  for (const child of root === undefined ? [] : elementsOf(root)) {
    if (child.local === 'abstractNum') abstracts.set(attributeOf(child, 'abstractNumId') ?? '', levelsOf(child))
    if (child.local === 'num') lists.set(attributeOf(child, 'numId') ?? '', listOf(child))
  }
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return { label: (numId, level) => {
    const list = lists.get(numId)
    const levels = list === undefined ? undefined : abstracts.get(list.abstract)
    const own = levels?.get(level)
    if (list === undefined || levels === undefined || own === undefined) return ''
    const counts = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counts)
    // 前提: startOverride は、その番号が初めて使われるときにだけ数え直す
    if (!begun.has(numId)) for (const [at, start] of list.overrides) counts[at] = start - 1
    begun.add(numId)
    for (let at = 0; at < level; at++) counts[at] ??= levels.get(at)?.start ?? 1
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    return own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = own.legal && at !== level ? 'decimal' : levels.get(at)?.format ?? 'decimal'
      return numberAs(format, counts[at] ?? 1)
    })
  } }
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, Level> {
  return new Map(elementsOf(abstract).filter(child => child.local === 'lvl').map(level => {
    const value = (name: string): string | undefined => { const child = childOf(level, name); return child === undefined ? undefined : attributeOf(child, 'val') }
    const format = value('numFmt') ?? 'decimal'
    return [Number(attributeOf(level, 'ilvl')), {
      format, text: format === 'bullet' ? '' : value('lvlText') ?? '', start: Number(value('start') ?? 1), legal: childOf(level, 'isLgl') !== undefined,
    }]
  }))
}

function listOf(num: XmlElement): NumberedList {
  const abstract = childOf(num, 'abstractNumId')
  const overrides = new Map(elementsOf(num).filter(child => child.local === 'lvlOverride').flatMap(child => {
    const start = childOf(child, 'startOverride')
    return start === undefined ? [] : [[Number(attributeOf(child, 'ilvl')), Number(attributeOf(start, 'val') ?? 1)] as const]
  }))
  return { abstract: abstract === undefined ? '' : attributeOf(abstract, 'val') ?? '', overrides }
}
