import { formatEra, weekday } from '../../src/engine/calendar.ts'
import type { Day } from '../../src/engine/calendar.ts'

/** The day in Japan by the clock of this machine; for display only, the server judges by its own clock. */
export function todayInJapan(now: Date = new Date()): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now)
}

/** 令和8年6月1日（月） */
export function formatEraWithWeekday(day: Day): string {
  return `${formatEra(day)}（${'日月火水木金土'[weekday(day)]}）`
}

/** 令和8年6月1日 14:05 from an ISO time; the day and time in Japan. */
export function formatMoment(iso: string): string {
  const at = new Date(iso)
  const time = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' }).format(at)
  return `${formatEra(todayInJapan(at))} ${time}`
}
