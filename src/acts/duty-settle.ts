import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Duty } from '../engine/duty/duty.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { OrgDb } from '../store/database.ts'
import { registerStates } from './register-states.ts'
import type { Seat } from './world.ts'

/** What the act of a closed inspection is called where duties are triggered by it. */
export const MISSING = 'stocktake.missing'

/**
 * The day on which the right to have a thing (`item i`) ends: the return date of its open line of custody and the permission behind it, else its own return date and
 * the last permission given for it. Null: it may stay out.
 */
export const rightEndsOn: RawBuilder<string | null> = sql`(select case when count(c.id) > 0
    then least(max(coalesce(c.due, i.due)), (select max(p.until_day) from permission p where p.org = i.org and p.item = i.id and p.request = max(c.request) and p.revoked_at is null))
    else least(i.due, (select max(p.until_day) from permission p where p.org = i.org and p.item = i.id and p.revoked_at is null)) end
  from custody c where c.org = i.org and c.item = i.id and c.confirmed_at is null)`

export const isOverdueDuty = ({ after }: Duty): boolean => after !== undefined && 'overdue' in after
const isMissingDuty = ({ after }: Duty): boolean => after !== undefined && 'event' in after && after.event === MISSING

/** Closes what has settled itself: overdue things that came back or were allowed to stay out, missing ones that were seen again, what the organisation's own rules no longer ask. `items` narrows it to those things. */
export async function settleDuties(db: OrgDb, seat: Seat, items: readonly string[] | null = null): Promise<number> {
  const duties = [...seat.book.duties.values()]
  const closed: Closed[] = []
  for (const duty of duties.filter(isOverdueDuty)) closed.push(...await settleOverdue(db, seat, duty, items))
  for (const duty of duties.filter(isMissingDuty)) closed.push(...await settleMissing(db, seat, duty, items))
  const known = seat.world.rulebook(seat.book.profile.id, new Set(), seat.day).duties
  closed.push(...await settleDeclined(db, seat, [...known.keys()].filter((id) => !seat.book.duties.has(id)), items))
  await appendEvidence(db, closed.map((one) => ({
    org: seat.org, actor: seat.person, act: `義務の${one.state}`, subject: `task/${one.id}`, after: { duty: one.duty, item: one.item, state: one.state }, clauses: known.get(one.duty)?.cites ?? [], at: seat.now,
  })))
  return closed.length
}
const only = (items: readonly string[] | null) => (items === null ? sql`true` : sql`t.item = any(${[...items]}::bigint[])`)
interface Closed { readonly id: string; readonly duty: string; readonly item: string | null; readonly state: string }

async function settleOverdue(db: OrgDb, seat: Seat, duty: Duty, items: readonly string[] | null): Promise<Closed[]> {
  const states = (duty.after as { overdue: readonly string[] }).overdue
  const { rows } = await sql<Closed>`update task t set state = case when i.state = any(${[...states]}) then '取消' else '完了' end, closed_at = ${seat.now}, closed_by = ${seat.person}
    from item i where t.org = ${seat.org} and t.duty = ${duty.id} and t.state = '未了' and ${only(items)} and i.org = t.org and i.id = t.item
      and (i.state <> all(${[...states]}) or coalesce(${rightEndsOn}, 'infinity') >= ${seat.day}::date)
    returning t.id, t.duty, t.item, t.state`.execute(db)
  return rows
}
async function settleMissing(db: OrgDb, seat: Seat, duty: Duty, items: readonly string[] | null): Promise<Closed[]> {
  const inspected = registerStates(seat, (one) => one.inspected ?? [])
  const { rows } = await sql<Closed>`update task t set state = '完了', closed_at = ${seat.now}, closed_by = ${seat.person}
    from item i where t.org = ${seat.org} and t.duty = ${duty.id} and t.state = '未了' and ${only(items)} and i.org = t.org and i.id = t.item
      and (i.register || '/' || i.state <> all(${inspected}) or (i.seen_on is not null and i.seen_on >= t.opened_on))
    returning t.id, t.duty, t.item, t.state`.execute(db)
  return rows
}
/** What is still open by clauses the organisation has declined since (推奨事項). */
async function settleDeclined(db: OrgDb, seat: Seat, duties: readonly string[], items: readonly string[] | null): Promise<Closed[]> {
  if (duties.length === 0) return []
  const { rows } = await sql<Closed>`update task t set state = '取消', closed_at = ${seat.now}, closed_by = ${seat.person}
    where t.org = ${seat.org} and t.duty = any(${[...duties]}) and t.state = '未了' and ${only(items)} returning t.id, t.duty, t.item, t.state`.execute(db)
  return rows
}
