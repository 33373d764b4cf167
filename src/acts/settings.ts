import type { OrgDb } from '../store/database.ts'
import type { Seat } from './world.ts'

export type Settings = { readonly [id: string]: number | string }
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

async function readSettings(db: OrgDb, seat: Seat): Promise<Settings> {
  const rows = await db.selectFrom('setting_value').distinctOn('id').select(['id', 'value']).where('org', '=', seat.org).where('from_day', '<=', seat.day).orderBy('id').orderBy('from_day', 'desc').execute()
  return Object.fromEntries(rows.map(({ id, value }) => [id, value as number | string]))
}
