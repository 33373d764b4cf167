/** The only place that reads the clock. Days are days in Japan (由来: 標準時ニ関スル件, UTC+9, no summer time). */
export interface Clock { now(): Date }
export const systemClock: Clock = { now: () => new Date() }
/** A clock for tests and replays that stands where it is put. */
export function standingClock(at: string): Clock & { moveTo(at: string): void } {
  let moment = new Date(at)
  return { now: () => new Date(moment), moveTo: (to) => { moment = new Date(to) } }
}
const HOURS_AHEAD_MS = 9 * 60 * 60 * 1000
/** The day in Japan of a moment, 'YYYY-MM-DD'. */
export const dayOf = (moment: Date): string => new Date(moment.getTime() + HOURS_AHEAD_MS).toISOString().slice(0, 10)
