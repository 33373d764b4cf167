import { addDays, addMonths, firstDayOfMonth, fiscalYear, fiscalYearEnd, fiscalYearStart, lastDayOfMonth, monthOf, monthsFrom } from '../calendar.ts'

/** A unit or thing for which a duty is owed, from the day on which it was first there. */
export interface DutySubject { readonly key: string; readonly since: string }
export interface OccurrenceInput {
  readonly every: 'month' | 'fiscal-year'
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
export function occurrences({ every, subjects, today, from, inForce }: OccurrenceInput): Occurrence[] {
  return subjects.flatMap(({ key, since }) => {
    const first = from !== null && from > since ? from : since
    return periodsFrom(every, first, today).filter(({ ends }) => inForce(ends)).map((period) => ({ subject: key, ...period }))
  }).sort((a, b) => (a.period === b.period ? 0 : a.period < b.period ? -1 : 1))
}

type Period = Omit<Occurrence, 'subject'>
function periodsFrom(every: OccurrenceInput['every'], first: string, today: string): Period[] {
  if (first > today) return []
  if (every === 'month') return monthsFrom(monthOf(first), monthOf(today)).map((period) => ({ period, opens: firstDayOfMonth(period), ends: lastDayOfMonth(period) }))
  const years = Array.from({ length: fiscalYear(today) - fiscalYear(first) + 1 }, (_, i) => fiscalYear(first) + i)
  return years.map((year) => ({ period: String(year), opens: fiscalYearStart(year), ends: fiscalYearEnd(year) }))
}

/** The period before `period`, by which a duty's history is looked at. */
export const periodBefore = (period: string): string => (/^\d{4}$/.test(period) ? String(Number(period) - 1) : addMonths(period, -1))

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
