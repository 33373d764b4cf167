import type { OrgDb, Tx } from '../store/database.ts'
import type { Seat } from './world.ts'
import type { Settings } from '../engine/setting.ts'

const known = new WeakMap<Seat, Promise<Settings>>()

/** The organisation's own values of what the documents leave open, as of today; read once per seat. */
export function settingsOf(db: OrgDb, seat: Seat): Promise<Settings> {
  let found = known.get(seat)
  if (!found) {
    found = readSettings(db, seat)
    known.set(seat, found)
    found.catch(() => known.delete(seat))
  }
  return found
}

/** Keeps a value from a day on; one of the same day is replaced. */
export async function keepSetting(tx: Tx, seat: Seat, { id, value, from, reason }: { readonly id: string; readonly value: number | string; readonly from: string; readonly reason: string }): Promise<void> {
  const entered = { value: JSON.stringify(value), entered_by: seat.person, entered_at: seat.now, reason }
  await tx.insertInto('setting_value').values({ org: seat.org, id, from_day: from, ...entered }).onConflict((conflict) => conflict.columns(['org', 'id', 'from_day']).doUpdateSet(entered)).execute()
}

/** The same read anew: one may have been changed a moment ago. */
export const settingsNow = (db: OrgDb, seat: Seat): Promise<Settings> => readSettings(db, seat)

async function readSettings(db: OrgDb, seat: Seat): Promise<Settings> {
  const rows = await db.selectFrom('setting_value').distinctOn('id').select(['id', 'value']).where('org', '=', seat.org).where('from_day', '<=', seat.day).orderBy('id').orderBy('from_day', 'desc').execute()
  return Object.fromEntries(rows.map(({ id, value }) => [id, value as number | string]))
}
