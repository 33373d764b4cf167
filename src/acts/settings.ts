import type { OrgDb } from '../store/database.ts'
import type { Seat } from './world.ts'

/** The organisation's own values of what the documents leave open, as of today. */
export async function settingsOf(db: OrgDb, seat: Seat): Promise<{ readonly [id: string]: number | string }> {
  const rows = await db.selectFrom('setting_value').distinctOn('id').select(['id', 'value']).where('org', '=', seat.org).where('from_day', '<=', seat.day).orderBy('id').orderBy('from_day', 'desc').execute()
  return Object.fromEntries(rows.map(({ id, value }) => [id, value as number | string]))
}
