import { addDays, addMonths, addMonthsToDay, firstDayOfMonth, fiscalYear, fiscalYearEnd, fiscalYearStart, lastDayOfMonth, monthOf, monthsFrom } from '../calendar.ts'

/** A unit or thing for which a duty is owed, from the day on which it was first there. */
export interface DutySubject { readonly key: string; readonly since: string }
export interface OccurrenceInput {
  readonly every: 'month' | 'fiscal-year'
  /** Months in one period, counted from April: 1, 2, 3, 4, 6 or 12; anything else counts as 1. The period is called by its last month. */
  readonly months?: number
  readonly subjects: readonly DutySubject[]
  readonly today: string
  /** Periods that begin before this day are left alone: they were dealt with when they were current. Null at the very first time. */
  readonly from: string | null
  /** Do the clauses behind the duty bind on this day? */
  readonly inForce: (day: string) => boolean
}
/** One duty of one subject in one period: '2026-11' or the year in which the fiscal year begins, '2026'. */
export interface Occurrence { readonly subject: string; readonly period: string; readonly opens: string; readonly ends: string }

/** Every occurrence that has begun by today, oldest first. Pure; the same input gives the same keys, so writing them twice changes nothing. */
export function occurrences({ every, months = 1, subjects, today, from, inForce }: OccurrenceInput): Occurrence[] {
  return subjects.flatMap(({ key, since }) => {
    const first = from !== null && from > since ? from : since
    return periodsFrom(every, [2, 3, 4, 6, 12].includes(months) ? months : 1, first, today).filter(({ ends }) => inForce(ends)).map((period) => ({ subject: key, ...period }))
  }).sort((a, b) => (a.period === b.period ? 0 : a.period < b.period ? -1 : 1))
}

type Period = Omit<Occurrence, 'subject'>
function periodsFrom(every: OccurrenceInput['every'], length: number, first: string, today: string): Period[] {
  if (first > today) return []
  if (every === 'month') return endsBetween(length, first, today).map((period) => ({ period, opens: firstDayOfMonth(addMonths(period, 1 - length)), ends: lastDayOfMonth(period) }))
  const years = Array.from({ length: fiscalYear(today) - fiscalYear(first) + 1 }, (_, i) => fiscalYear(first) + i)
  return years.map((year) => ({ period: String(year), opens: fiscalYearStart(year), ends: fiscalYearEnd(year) }))
}
/** The last months of the periods that `first` to `today` touch. */
function endsBetween(length: number, first: string, today: string): string[] {
  const last = (day: string) => addMonths(monthOf(day), length - 1 - ((Number(day.slice(5, 7)) + 8) % 12) % length)
  return monthsFrom(last(first), last(today)).filter((_, i) => i % length === 0)
}

export interface OwnIntervalInput {
  readonly unit: 'day' | 'month'
  /** Days or months from one occurrence to the next; anything below 1 yields none. */
  readonly length: number
  /** The day the counting starts, and the day from which occurrences are owed at all (a thing entered later owes nothing for before). */
  readonly start: string
  readonly since: string
  readonly today: string
  /** Last day of the latest occurrence there is already: whatever begins later is new, so that a changed interval never asks twice for the same days. */
  readonly after: string | null
  readonly inForce: (day: string) => boolean
}
/** The occurrences of a thing with an interval of its own that have begun by today and are not there yet, oldest first. The period is called by its first day. Pure. */
export function ownOccurrences({ unit, length, start, since, today, after, inForce }: OwnIntervalInput): Omit<Occurrence, 'subject'>[] {
  if (!Number.isInteger(length) || length < 1) return []
  const day = (count: number) => (unit === 'day' ? addDays(start, count * length) : addMonthsToDay(start, count * length))
  const found: Omit<Occurrence, 'subject'>[] = []
  for (let count = 0; day(count) <= today; count++) {
    const [opens, ends] = [day(count), addDays(day(count + 1), -1)]
    if (ends >= since && (after === null || opens > after) && inForce(ends)) found.push({ period: opens, opens, ends })
  }
  return found
}

const WEEK = 7
export type Reminder = 'ahead' | 'today' | 'overdue'
/** Which reminder an open task is due for today: seven days before its last day, on it, then every week. Null when it was already given. */
export function reminderFor(task: { readonly due: string; readonly remindedOn: string | null }, today: string): Reminder | null {
  const late = Math.round((Date.parse(today) - Date.parse(task.due)) / 86_400_000)
  if (late < -WEEK) return null
  const step = late < 0 ? addDays(task.due, -WEEK) : addDays(task.due, Math.floor(late / WEEK) * WEEK)
  if (task.remindedOn !== null && task.remindedOn >= step) return null
  return late < 0 ? 'ahead' : late === 0 ? 'today' : 'overdue'
}
