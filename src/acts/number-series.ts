import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import type { Seat } from './world.ts'

/** The next number of a series of the organisation: 1, 2, 3 … Whoever asks next waits until this transaction ends. */
export async function takeNumber(tx: Tx, seat: Seat, series: `申請/${number}/${string}` | `事案/${number}`): Promise<number> {
  const { last } = await tx.insertInto('number_series').values({ org: seat.org, series, last: 1 })
    .onConflict((conflict) => conflict.columns(['org', 'series']).doUpdateSet({ last: sql`number_series.last + 1` })).returning('last').executeTakeFirstOrThrow()
  return last
}
