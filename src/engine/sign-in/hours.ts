import { addDays, isBusinessDay } from '../calendar.ts'
import { dayOf } from '../clock.ts'

/** 利用時間帯: on which days, from which minute of the day until before which; past midnight where `to` is not later than `from`. */
export interface Hours { readonly days: '毎日' | '平日'; readonly from: number; readonly to: number }

const WRITTEN = /^(毎日|平日) ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/
const DAY_MINUTES = 24 * 60

/** 平日 08:00-20:00. Null for anything else. */
export function parseHours(text: string): Hours | null {
  const found = WRITTEN.exec(text)
  if (!found) return null
  const [, days, fromHour, fromMinute, toHour, toMinute] = found
  const hours = { days: days as Hours['days'], from: Number(fromHour) * 60 + Number(fromMinute), to: Number(toHour) * 60 + Number(toMinute) }
  return hours.to > DAY_MINUTES || hours.from === hours.to ? null : hours
}

/** Is the moment within the hours, by the clock and the business days of Japan? What begins before midnight belongs to the day it began on. */
export function isWithinHours({ days, from, to }: Hours, moment: Date): boolean {
  const day = dayOf(moment)
  const minute = Math.floor((moment.getTime() - new Date(`${day}T00:00:00+09:00`).getTime()) / 60_000)
  const counts = (one: string): boolean => days === '毎日' || isBusinessDay(one)
  if (from < to) return counts(day) && minute >= from && minute < to
  return (counts(day) && minute >= from) || (counts(addDays(day, -1)) && minute < to)
}
