import type { Field } from './definition.ts'

/** How long ago the moment in a column was, where the row is in a state in which that is shown: 「2時間15分」. Null otherwise. */
export function elapsedIn(field: Field, state: string, moment: unknown, now: Date): string | null {
  if (field.type !== 'dateTime' || !field.elapsesIn?.includes(state)) return null
  const since = moment instanceof Date ? moment.getTime() : Date.parse(String(moment))
  if (Number.isNaN(since)) return null
  const minutes = Math.max(0, Math.floor((now.getTime() - since) / 60_000))
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  return `${days > 0 ? `${days}日` : ''}${days > 0 || hours > 0 ? `${hours}時間` : ''}${rest}分`
}
