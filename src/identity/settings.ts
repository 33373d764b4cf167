import { dayOf } from '../engine/clock.ts'
import type { OrgDb } from '../store/database.ts'
import type { Settings } from '../engine/setting.ts'

/** The organisation's own values of what concerns signing in, as of a moment. */
export async function identitySettings(db: OrgDb, org: number, now: Date): Promise<Settings> {
  const rows = await db.selectFrom('setting_value').distinctOn('id').select(['id', 'value']).where('org', '=', org).where('id', 'like', 'identity.%')
    .where('from_day', '<=', dayOf(now)).orderBy('id').orderBy('from_day', 'desc').execute()
  return Object.fromEntries(rows.map(({ id, value }) => [id, value as number | string]))
}
