/**
 * 和暦・年度・開庁日: pure functions over ISO days. Nothing here reads the clock; the day is always an argument.
 * Also used in the browser, so no Node modules.
 */
import holidayJp from '@holiday-jp/holiday_jp'

/** A calendar day, ISO 8601 `YYYY-MM-DD` (proleptic Gregorian, no time zone). */
export type Day = string
/** A calendar month, `YYYY-MM`. */
export type Month = string

export interface Era {
  readonly name: string
  /** Latin initial of the short form (R8.6.1). */
  readonly letter: string
  readonly from: Day
}

/**
 * Eras in order of their first day. Add a line here when a new era is decreed; every function also takes a table of its own.
 * 由来: 元号を改める政令（令和: 平成31年政令第143号）ほか。読み: 改元の当日は新元号とする。
 */
export const ERAS: readonly Era[] = [
  { name: '明治', letter: 'M', from: '1868-10-23' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '令和', letter: 'R', from: '2019-05-01' },
]

const DAY_MS = 86_400_000

/** ISO text of a year, month and day, or null when there is no such day. */
export function makeDay(year: number, month: number, date: number): Day | null {
  if (year < 1 || year > 9999) return null
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null
  return at.toISOString().slice(0, 10)
}

/** Whether the text is an ISO day that exists. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && makeDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  if (!isDay(day)) throw new RangeError(`日付として読めません: ${day}`)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

function toNumber(day: Day): number {
  partsOf(day)
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

function fromNumber(days: number): Day {
  return new Date(days * DAY_MS).toISOString().slice(0, 10)
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from)
}

/** How many days old something of the day `from` is on the day `on`. */
export function ageInDays(from: Day, on: Day): number {
  return daysBetween(from, on)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  return (((toNumber(day) + 4) % 7) + 7) % 7
}

// ---------------------------------------------------------------- 和暦

/** Era and year of the era (1 = 元年), or null before the first era of the table. */
export function eraOf(day: Day, eras: readonly Era[] = ERAS): { era: Era; year: number } | null {
  const { year } = partsOf(day)
  const era = eras.findLast((candidate) => candidate.from <= day)
  return era ? { era, year: year - Number(era.from.slice(0, 4)) + 1 } : null
}

const written = (year: number): string => (year === 1 ? '元' : String(year))

/** 令和8年6月1日; 元年 for the first year; the Western year for days before the table. Throws RangeError on a text that is no day. */
export function formatEra(day: Day, eras: readonly Era[] = ERAS): string {
  const { year, month, date } = partsOf(day)
  const found = eraOf(day, eras)
  const head = found ? `${found.era.name}${written(found.year)}` : String(year)
  return `${head}年${month}月${date}日`
}

/** R8.6.1; the Western `1868.1.1` for days before the table. Throws RangeError on a text that is no day. */
export function formatEraShort(day: Day, eras: readonly Era[] = ERAS): string {
  const { year, month, date } = partsOf(day)
  const found = eraOf(day, eras)
  return `${found ? `${found.era.letter}${found.year}` : year}.${month}.${date}`
}

/** 令和8年6月 for the month `2026-06`. 読み: 改元の月は、その月の末日の元号で書く。 */
export function formatEraMonth(month: Month, eras: readonly Era[] = ERAS): string {
  return formatEra(lastDayOfMonth(month), eras).replace(/\d+日$/, '')
}

interface EraText { mark: string; year: string; month: string; date: string }

/**
 * 読み: 改元後の日付を旧元号で書いたもの（平成35年3月31日など、改元前の契約書に多い）は、指す日が一つに決まるので受け入れる。
 * 元号の初日より前の日（令和元年4月30日）は存在しないので受け入れない。
 */
function fromEra(text: EraText, eras: readonly Era[]): Day | null {
  const mark = text.mark.toUpperCase()
  const era = eras.find((candidate) => candidate.name === mark || candidate.letter === mark || candidate.name[0] === mark)
  if (!era) return null
  const year = text.year === '元' ? 1 : Number(text.year)
  if (year < 1) return null
  const day = makeDay(Number(era.from.slice(0, 4)) + year - 1, Number(text.month), Number(text.date))
  return day !== null && day >= era.from ? day : null
}

const WEEKDAYS = '日月火水木金土'
const WESTERN = [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/, /^(\d{4})()(\d{2})(\d{2})$/]
const WITH_ERA = [
  /^(\p{L}{1,2}?)(元|\d{1,3})年(\d{1,2})月(\d{1,2})日$/u,
  /^(\p{L}{1,2}?)(元|\d{1,3})[-/.](\d{1,2})[-/.](\d{1,2})$/u,
  /^([A-Za-z])(\d{2})(\d{2})(\d{2})$/,
]
const CURRENT_ERA = [/^(元|\d{1,2})\.(\d{1,2})\.(\d{1,2})$/, /^(元|\d{1,2})年(\d{1,2})月(\d{1,2})日$/]

function readDay(text: string, eras: readonly Era[]): Day | null {
  for (const form of WESTERN) {
    const found = form.exec(text)
    if (found) return makeDay(Number(found[1]), Number(found[3]), Number(found[4]))
  }
  for (const form of WITH_ERA) {
    const found = form.exec(text)
    if (found) return fromEra({ mark: found[1]!, year: found[2]!, month: found[3]!, date: found[4]! }, eras)
  }
  const current = eras.at(-1)
  for (const form of CURRENT_ERA) {
    const found = form.exec(text)
    if (found && current) return fromEra({ mark: current.name, year: found[1]!, month: found[2]!, date: found[3]! }, eras)
  }
  return null
}

/**
 * Reads a day as people write it: 令和8年6月1日, 令8.6.1, R8.6.1, R080601, 8.6.1 (the last era of the table), 2026-06-01, 2026/6/1,
 * 20260601, 2026年6月1日; full-width characters, spaces and a trailing 曜日 (which must be right) are accepted.
 * Returns the ISO day, or null when the text is no such form or there is no such day.
 */
export function parseDay(text: string, eras: readonly Era[] = ERAS): Day | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').replace(/[‐‑‒–—―−ー]/gu, '-')
  const tail = /\(([日月火水木金土])(?:曜日?)?\)$/u.exec(plain)
  const day = readDay(tail ? plain.slice(0, tail.index) : plain, eras)
  if (day === null || !tail) return day
  return WEEKDAYS[weekday(day)] === tail[1] ? day : null
}

// ---------------------------------------------------------------- 年度と月

/** The fiscal year (4/1–3/31) a day belongs to, as the Western year in which it begins. */
export function fiscalYear(day: Day): number {
  const { year, month } = partsOf(day)
  return month >= 4 ? year : year - 1
}

/** 令和8年度 for 2026. 読み: 改元の年度は、その過半を占める元号で書く（2019年度は令和元年度）。 */
export function formatFiscalYear(year: number, eras: readonly Era[] = ERAS): string {
  const found = eraOf(`${String(year).padStart(4, '0')}-10-01`, eras)
  return found ? `${found.era.name}${written(found.year)}年度` : `${year}年度`
}

/** First day (4/1) of the fiscal year that begins in `year`. */
export function fiscalYearStart(year: number): Day {
  return `${String(year).padStart(4, '0')}-04-01`
}

/** Last day (3/31) of the fiscal year that begins in `year`. */
export function fiscalYearEnd(year: number): Day {
  return `${String(year + 1).padStart(4, '0')}-03-31`
}

function monthNumber(month: Month): number {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)
  if (!parts) throw new RangeError(`年月として読めません: ${month}`)
  return Number(parts[1]) * 12 + Number(parts[2]) - 1
}

/** The month of a day. */
export function monthOf(day: Day): Month {
  partsOf(day)
  return day.slice(0, 7)
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  const number = monthNumber(month) + count
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** Months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return monthNumber(to) - monthNumber(from)
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthsFrom(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) => addMonths(from, index))
}

export function firstDayOfMonth(month: Month): Day {
  monthNumber(month)
  return `${month}-01`
}

export function lastDayOfMonth(month: Month): Day {
  return addDays(firstDayOfMonth(addMonths(month, 1)), -1)
}

/** The same date `count` months later, or the last day of that month where it has no such date (1/31 → 2/28). */
export function addMonthsToDay(day: Day, count: number): Day {
  const month = addMonths(monthOf(day), count)
  const last = lastDayOfMonth(month)
  const same = `${month}-${day.slice(8)}`
  return same > last ? last : same
}

// ---------------------------------------------------------------- 開庁日

const HOLIDAYS: Readonly<Record<string, { readonly name: string }>> = holidayJp.holidays
const KNOWN_DAYS = Object.keys(HOLIDAYS).sort()
/** Years for which the national holidays are known; beyond them no business day can be told. */
export const HOLIDAY_YEARS = { first: Number(KNOWN_DAYS[0]!.slice(0, 4)), last: Number(KNOWN_DAYS.at(-1)!.slice(0, 4)) } as const

/** Name of the national holiday, or null. */
export function holidayName(day: Day): string | null {
  return Object.hasOwn(HOLIDAYS, day) ? HOLIDAYS[day]!.name : null
}

/**
 * Whether the offices are open: no weekend, national holiday, 12/29–1/3, nor one of the organisation's own `closures`.
 * Throws RangeError for years whose holidays are not known (HOLIDAY_YEARS): an unknown day is not taken for an open one.
 * 由来: 行政機関の休日に関する法律第1条第1項（地方公共団体は地方自治法第4条の2により条例で同じ日を定める）。
 */
export function isBusinessDay(day: Day, closures?: ReadonlySet<Day>): boolean {
  const { year } = partsOf(day)
  if (year < HOLIDAY_YEARS.first || year > HOLIDAY_YEARS.last) {
    throw new RangeError(`開庁日は${HOLIDAY_YEARS.first}年から${HOLIDAY_YEARS.last}年までの日付について計算できます: ${day}`)
  }
  const yearEnd = day.slice(5) >= '12-29' || day.slice(5) <= '01-03'
  const weekend = weekday(day) === 0 || weekday(day) === 6
  return !weekend && !yearEnd && holidayName(day) === null && !closures?.has(day)
}

/** The day itself when the offices are open, else the next day on which they are. */
export function onOrNextBusinessDay(day: Day, closures?: ReadonlySet<Day>): Day {
  return isBusinessDay(day, closures) ? day : addBusinessDays(day, 1, closures)
}

/** The `count`-th business day after the day (before it when negative); 0 gives the day itself or the next business day. */
export function addBusinessDays(day: Day, count: number, closures?: ReadonlySet<Day>): Day {
  if (count === 0) return onOrNextBusinessDay(day, closures)
  const step = count > 0 ? 1 : -1
  let current = day
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step)
    if (isBusinessDay(current, closures)) left -= 1
  }
  return current
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier. */
export function businessDaysBetween(from: Day, to: Day, closures?: ReadonlySet<Day>): number {
  if (to < from) return -businessDaysBetween(to, from, closures)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isBusinessDay(day, closures)) count += 1
  return count
}
