import { isDay, makeDay, parseDay } from '../../src/engine/calendar.ts'
import type { Day } from '../../src/engine/calendar.ts'

/**
 * A date while it is being typed: an ISO day when it is one, else the three parts as typed, joined by `-` (`2026-2-31`,
 * `R8-6-`); '' when nothing was typed. So a half-typed date is never mistaken for an empty one.
 */
export type DateDraft = string
export interface DateParts { readonly year: string; readonly month: string; readonly date: string }

export function partsOfDraft(draft: DateDraft): DateParts {
  const [year = '', month = '', date = ''] = draft.split('-')
  const bare = (text: string): string => (isDay(draft) ? String(Number(text)) : text)
  return { year: bare(year), month: bare(month), date: bare(date) }
}

/** The ISO day where year, month and day make one; the year may carry an era (R8, 令和8, 平成31). */
export function draftOf(parts: DateParts): DateDraft {
  const [year, month, date] = [parts.year, parts.month, parts.date].map((part) => part.normalize('NFKC').replace(/[-\s]/g, ''))
  if (year === '' && month === '' && date === '') return ''
  const digits = /^\d{4}$/.test(year!) && /^\d{1,2}$/.test(month!) && /^\d{1,2}$/.test(date!)
  const western = digits ? makeDay(Number(year), Number(month), Number(date)) : null
  return western ?? `${year}-${month}-${date}`
}

/** R8-6-1 → 2026-06-01, for when the field is left; other drafts stay as they are. */
export function settleDraft(draft: DateDraft): DateDraft {
  if (isDay(draft)) return draft
  const { year, month, date } = partsOfDraft(draft)
  const era = /^(\p{L}{1,2})(元|\d{1,3})年?$/u.exec(year)
  return (era !== null && month !== '' && date !== '' ? parseDay(`${era[1]}${era[2]}.${month}.${date}`) : null) ?? draft
}

/** The day a draft stands for, or null. */
export const dayOfDraft = (draft: DateDraft): Day | null => (isDay(draft) ? draft : null)

/** What is wrong with a draft that is neither empty nor a day. */
export function draftProblem(draft: DateDraft): string | null {
  if (draft === '' || isDay(draft)) return null
  const { year, month, date } = partsOfDraft(draft)
  const blank = [year === '' && '年', month === '' && '月', date === '' && '日'].filter(Boolean)
  if (blank.length > 0) return `${blank.join('・')}を入力してください。`
  return `${year}年${month}月${date}日は暦にありません。西暦4桁か、R8のような和暦で入力してください。`
}
