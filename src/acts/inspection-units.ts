import { sql } from 'kysely'
import { belongsTo } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { Duty } from '../engine/duty/duty.ts'
import { Refused } from '../engine/refused.ts'
import { liveStates } from '../engine/register/register.ts'
import type { OrgDb } from '../store/database.ts'
import { registerStates } from './register-states.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'
import { figure } from '../engine/setting.ts'

/** A unit that holds things a duty is about, since when, and how many now. */
export interface HoldingUnit { readonly key: string; readonly unit: string; readonly item: null; readonly holder: null; readonly since: string; readonly count: number }

/** The duty of the profile that an inspection fulfils. */
export function stocktakeDuty(seat: Seat): Duty {
  const found = [...seat.book.duties.values()].find(({ closedBy, every }) => closedBy === 'stocktake' && every !== undefined)
  if (!found) throw new Refused('not-found', 'この組織には点検の定めがありません。')
  return found
}

/** Roles other than the one that gets the report carry the inspection out; where there is none, anybody of the 所属 may. */
export function inspectorRoles(duty: Duty): string[] {
  return duty.assignees.flatMap((one) => (typeof one === 'string' || one.role === duty.reportsTo ? [] : [one.role]))
}

/** The unit by which a unit's things are inspected: the section where the duty lies with a role of sections (部署ごと), else the 所属. */
export function inspectedBy(organisation: Organisation, duty: Duty, unit: string): string {
  const names = duty.assignees.flatMap((one) => (typeof one === 'string' ? [] : [one.role]))
  const bySection = organisation.profile.roles.some(({ name, scope }) => scope === 'section' && names.includes(name))
  return bySection ? unit : belongsTo(organisation, unit)
}

/** Register and state of what is counted, as `register/state`. */
export function countedStates(seat: Seat, duty: Duty): string[] {
  const { subject } = duty
  const wanted = subject.per === 'unit' ? subject.holding : []
  return registerStates(seat, (one, key) => (wanted.length > 0 && !wanted.includes(key) ? [] : one.inspected ?? (duty.closedBy === 'stocktake' ? [] : liveStates(one))))
}

/** Every unit that now holds something to be counted, by the unit that inspects it. One statement. */
export async function unitsToInspect(db: OrgDb, seat: Seat, duty: Duty): Promise<HoldingUnit[]> {
  const { rows } = await sql<{ unit: string; since: string; count: number }>`
    select coalesce(keeper_unit, unit) as unit, to_char(min(created_at) at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as since, count(*)::int as count
    from item where org = ${seat.org} and register || '/' || state = any(${countedStates(seat, duty)}) group by 1`.execute(db)
  const found = new Map<string, HoldingUnit>()
  for (const row of rows) {
    const unit = inspectedBy(seat.organisation, duty, row.unit)
    const before = found.get(unit)
    found.set(unit, { key: unit, unit, item: null, holder: null, since: before && before.since < row.since ? before.since : row.since, count: (before?.count ?? 0) + row.count })
  }
  return [...found.values()]
}

/** Months between two inspections; 1 where the clause or the organisation says nothing else. */
export async function intervalOf(db: OrgDb, seat: Seat, { interval }: Duty): Promise<number> {
  return interval ? figure(await settingsOf(db, seat), interval) : 1
}
