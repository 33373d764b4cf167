/** A ledger (台帳・記録簿) as plain data; PDF, Excel and CSV are made from the same one. */
import type { DocumentMark } from './marking/mark.ts'
import { formatEra, formatEraShort, isDay } from '../engine/calendar.ts'
import type { Day } from '../engine/calendar.ts'

export type CellValue = string | number | boolean | null | undefined
export type LedgerRow = Readonly<Record<string, CellValue>>

export interface LedgerColumn {
  readonly key: string
  readonly label: string
  /** Share of the page's width; about millimetres on A4. */
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
  /**
   * text (default), number, check (true ○, false ×), day (ISO day, shown R8.6.1), longDay (令和8年6月1日),
   * moment (ISO date and time, shown R8.6.1 9:05; an offset or Z is converted to Japan time).
   */
  readonly kind?: 'text' | 'number' | 'check' | 'day' | 'longDay' | 'moment'
}

export interface SealBox {
  /** 職名 above the box. */
  readonly role: string
  readonly name?: string
  readonly date?: Day
  /** 代決, 後閲, … printed inside the box. */
  readonly mark?: string
}

export interface FormName {
  readonly name: string
  /** For example 別記様式第3号. */
  readonly number?: string
}

/** A published or demanded form without its contents: what `forms/*.ts` hold. */
export interface LedgerForm {
  readonly title: string
  readonly form: FormName
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly LedgerColumn[]
  readonly notes?: readonly string[]
}

export interface LedgerInput {
  readonly title: string
  readonly form?: FormName
  readonly organisation?: string
  readonly unit?: string
  /** Days are written in 和暦; a text is printed as it is. */
  readonly period?: { readonly from: Day; readonly to: Day } | string
  readonly columns: readonly LedgerColumn[]
  readonly rows: readonly LedgerRow[]
  readonly sealBoxes?: readonly SealBox[]
  readonly notes?: readonly string[]
  readonly printedOn: Day
  readonly orientation?: 'portrait' | 'landscape'
  /** Stands at the top and the foot of every page and in the properties. */
  readonly mark?: DocumentMark
  /** Beside the day of printing at the foot: how far the evidence was sealed. */
  readonly proof?: string
  /** Print the number of pages beside the page number (default true). */
  readonly pageOf?: boolean
}

/** Stands in an empty ledger; readers skip such a row. */
export const NOTHING = '該当なし'

const JST_MINUTES = 540

/** Local date and time of a moment in Japan, `[day, 'HH:MM']`, or null when the text is no ISO moment. */
export function momentInJapan(text: string): readonly [Day, string] | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text)
  if (!parts || !isDay(parts[1]!) || Number(parts[2]) > 23 || Number(parts[3]) > 59) return null
  if (parts[4] === undefined) return [parts[1]!, `${parts[2]}:${parts[3]}`]
  const offset = parts[4] === 'Z' ? 0 : Number(`${parts[4][0]}1`) * (Number(parts[4].slice(1, 3)) * 60 + Number(parts[4].slice(-2)))
  const at = new Date(Date.parse(`${parts[1]}T${parts[2]}:${parts[3]}:00Z`) + (JST_MINUTES - offset) * 60_000).toISOString()
  return [at.slice(0, 10), at.slice(11, 16)]
}

function formatMoment(text: string): string {
  const moment = momentInJapan(text)
  return moment ? `${formatEraShort(moment[0])} ${Number(moment[1].slice(0, 2))}${moment[1].slice(2)}` : text
}

/** The text of a cell as people read it. A text that does not fit the column's kind is shown as it is, never dropped. */
export function formatCell(value: CellValue, kind: LedgerColumn['kind'] = 'text'): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '○' : '×'
  if (typeof value === 'number') return kind === 'number' ? value.toLocaleString('ja-JP') : String(value)
  if (kind === 'day' && isDay(value)) return formatEraShort(value)
  if (kind === 'longDay' && isDay(value)) return formatEra(value)
  if (kind === 'moment') return isDay(value) ? formatEraShort(value) : formatMoment(value)
  return value
}

/** 令和8年4月1日から令和9年3月31日まで */
export function formatPeriod(period: LedgerInput['period']): string {
  if (period === undefined || typeof period === 'string') return period ?? ''
  return `${formatEra(period.from)}から${formatEra(period.to)}まで`
}
