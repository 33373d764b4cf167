import { sql } from 'kysely'
import { expireRows } from '../acts/expiry.ts'
import { lapseRequests } from '../acts/lapse.ts'
import { keepProcedures } from '../acts/own-procedures.ts'
import { bringDutiesUpToDate } from '../acts/periodic.ts'
import { announcePermissionEnds } from '../acts/permission-end.ts'
import { readdressPending } from '../acts/readdress.ts'
import { remindAndEscalate } from '../acts/reminders.ts'
import { passOn } from '../acts/successions.ts'
import { takeSeat } from '../acts/world.ts'
import type { World } from '../acts/world.ts'
import { addDays } from '../engine/calendar.ts'
import { dayOf } from '../engine/clock.ts'
import { startRounds } from './rounds.ts'
import type { Rounds } from './rounds.ts'

const EVERY_MS = 10 * 60 * 1000
const LOCK_SPACE = 7_305_146
export interface RoundResult { readonly org: number; readonly done: boolean; readonly opened: number; readonly notices: number; readonly lapsed: number; readonly readdressed: number }

/**
 * What the system does by itself: at the start, when the day changes in Japan, and every ten minutes. `failed` is told of what went wrong in one organisation; the
 * others go on, and the next round tries again.
 */
export function startJobs(world: World, failed: (error: unknown, org: number | null) => void = (error, org) => { console.error(`定期処理に失敗しました（組織 ${org ?? '-'}）`, error) }): Rounds {
  return startRounds(async (isStopped) => {
    try {
      await runJobs(world, { failed, isStopped })
    } catch (error) {
      if (!isStopped()) failed(error, null)
    }
    return Math.min(EVERY_MS, msToNextDay(world.clock.now()))
  })
}

/** Milliseconds until it is tomorrow in Japan; at least one second, so that a clock that stands cannot make it spin. */
export function msToNextDay(now: Date): number {
  const midnight = new Date(`${addDays(dayOf(now), 1)}T00:00:00+09:00`)
  return Math.max(1000, midnight.getTime() - now.getTime())
}

/** One round over all organisations, oldest first. */
export async function runJobs(world: World, options: { readonly failed?: (error: unknown, org: number) => void; readonly isStopped?: () => boolean } = {}): Promise<RoundResult[]> {
  const organisations = await world.store.owner.selectFrom('organisation').select('id').orderBy('id').execute()
  const results: RoundResult[] = []
  for (const { id } of organisations) {
    if (options.isStopped?.()) break
    try {
      results.push(await runFor(world, id))
    } catch (error) {
      if (!options.failed) throw error
      options.failed(error, id)
    }
  }
  return results
}

/**
 * One organisation. 前提: two processes on one database never do the same round at once: the lock belongs to the transaction and goes with it, however the process ends.
 * Every step is idempotent besides, so a round that broke off is simply done again.
 */
async function runFor(world: World, org: number): Promise<RoundResult> {
  return world.store.owner.transaction().execute(async (tx) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${LOCK_SPACE}, ${org}) as got`.execute(tx)
    if (!rows[0]?.got) return { org, done: false, opened: 0, notices: 0, lapsed: 0, readdressed: 0 }
    const seat = await takeSeat(world, org, null)
    const lapsed = await lapseRequests(seat) + await expireRows(seat)
    await seat.db.transaction().execute((within) => passOn(within, seat))
    await keepProcedures(seat)
    const readdressed = await readdressPending(seat)
    const opened = await bringDutiesUpToDate(seat)
    const notices = await remindAndEscalate(seat) + await announcePermissionEnds(seat)
    return { org, done: true, opened, notices, lapsed, readdressed }
  })
}
