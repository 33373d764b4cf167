import { clausesFromWords } from '../../clauses/citations.ts'
import { parseDay } from '../engine/calendar.ts'
import type { Field } from '../engine/definition.ts'
import { normalize } from '../engine/japanese-text.ts'
import type { Directory, Meaning } from './import-lookups.ts'

/** The value a cell stands for, or why it cannot be read. `null`: the cell is empty. */
export type Cell = { readonly value: unknown } | { readonly message: string }
const EMPTY: Cell = { value: null }
const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

const YES = new Set(['有', 'あり', '有り', '○', '〇', '◯', '●', 'はい', '済', '可', 'yes', 'y', 'true', '1', '✓', 'レ'].map(normalize))
const NO = new Set(['無', 'なし', '無し', '×', '✕', 'x', 'いいえ', '未', '否', '不可', 'no', 'n', 'false', '0', '－', '-'].map(normalize))

/** Reads a cell into what a form would send; whether the value may stand is checked afterwards, by the same rules as a form. */
export function readCell(field: Field, text: string, directory: Directory, things: (register: string, text: string) => Meaning): Cell {
  const trimmed = text.trim()
  if (trimmed === '') return EMPTY
  switch (field.type) {
    case 'text': return { value: clausesFromWords(text) ?? text }
    case 'flag': case 'declaration': return readFlag(field, trimmed)
    case 'choice': return readChoice(field.options, field.label, trimmed)
    case 'choices': return readChoices(field.options, field.label, trimmed)
    case 'date': return readDay(field.label, trimmed)
    case 'dateTime': return readMoment(field.label, trimmed)
    case 'number': return readNumber(field, trimmed)
    case 'person': return idOf(directory.person(trimmed))
    case 'unit': return idOf(directory.unit(trimmed))
    case 'item': return idOf(things(field.register, trimmed))
    default: return { message: `${field.label}は取り込めません。` }
  }
}
const idOf = (meaning: Meaning): Cell => ('id' in meaning ? { value: meaning.id } : meaning)

function readFlag(field: Field, text: string): Cell {
  const folded = normalize(text.slice(0, 20))
  if (YES.has(folded)) return { value: true }
  return NO.has(folded) ? { value: false } : { message: `${field.label}「${clip(text)}」は、有・無、○・×、はい・いいえ のどれかで書いてください。` }
}
type Options = readonly (string | { readonly value: string; readonly label: string })[]
function choiceOf(options: Options, text: string): string | undefined {
  const wanted = normalize(text.slice(0, 200))
  const found = options.find((option) => (typeof option === 'string' ? [option] : [option.value, option.label]).some((one) => normalize(one) === wanted))
  return found === undefined ? undefined : typeof found === 'string' ? found : found.value
}
const namesOf = (options: Options): string => options.map((option) => (typeof option === 'string' ? option : option.label)).join('・')
function readChoice(options: Options, label: string, text: string): Cell {
  const value = choiceOf(options, text)
  return value === undefined ? { message: `${label}「${clip(text)}」は、選択肢（${namesOf(options)}）にありません。` } : { value }
}
function readChoices(options: Options, label: string, text: string): Cell {
  const parts = text.slice(0, 2000).split(/[、,，・/／;；\n]/u).map((part) => part.trim()).filter((part) => part !== '')
  const values = parts.map((part) => choiceOf(options, part))
  const unknown = parts[values.indexOf(undefined)]
  return unknown === undefined ? { value: [...new Set(values as string[])] } : { message: `${label}「${clip(unknown)}」は、選択肢（${namesOf(options)}）にありません。` }
}
function readDay(label: string, text: string): Cell {
  const day = parseDay(text.slice(0, 40).replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, ''))
  return day === null ? { message: `${label}「${clip(text)}」は日付として読めません。R8.6.1 や 2026-06-01 の形で書いてください。` } : { value: day }
}
function readMoment(label: string, text: string): Cell {
  const [, dayText = text, time = '00:00'] = /^(.*\S)\s+(\d{1,2}:\d{2})$/.exec(text.slice(0, 40).normalize('NFKC')) ?? []
  const day = parseDay(dayText)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (day === null || hour > 23 || minute > 59) return { message: `${label}「${clip(text)}」は日時として読めません。R8.6.1 9:05 の形で書いてください。` }
  return { value: `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+09:00` }
}
function readNumber(field: Extract<Field, { type: 'number' }>, text: string): Cell {
  const digits = text.slice(0, 40).normalize('NFKC').replaceAll(',', '').replace(field.unit ?? /(?!)/, '').trim()
  return /^-?\d+(\.0+)?$/.test(digits) ? { value: Number(digits) } : { message: `${field.label}「${clip(text)}」は整数で書いてください。` }
}
