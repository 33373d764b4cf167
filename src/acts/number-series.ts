import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import type { Seat } from './world.ts'

type Series = `申請/${number}/${string}` | `事案/${number}` | `台帳/${string}`
/** The next number of a series of the organisation: 1, 2, 3 …; of several at once the last. Whoever asks next waits until this transaction ends. */
export async function takeNumber(tx: Tx, seat: Seat, series: Series, count = 1): Promise<number> {
  return (await numberTaken(tx, seat, series, count).executeTakeFirstOrThrow()).last
}
/** The same, not yet sent. */
export const numberTaken = (tx: Tx, seat: Seat, series: Series, count = 1) => tx.insertInto('number_series').values({ org: seat.org, series, last: count })
  .onConflict((conflict) => conflict.columns(['org', 'series']).doUpdateSet({ last: sql`number_series.last + ${count}` })).returning('last')

export const hasBegun = async (tx: Tx, seat: Seat, series: Series): Promise<boolean> =>
  (await tx.selectFrom('number_series').select('last').where('org', '=', seat.org).where('series', '=', series).executeTakeFirst()) !== undefined
/** Begins a series behind numbers given before it was kept; who begins it at the same moment finds it begun. */
export async function beginSeries(tx: Tx, seat: Seat, series: Series, last: number): Promise<void> {
  await tx.insertInto('number_series').values({ org: seat.org, series, last }).onConflict((conflict) => conflict.columns(['org', 'series']).doNothing()).execute()
}
