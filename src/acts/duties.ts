import { sql } from 'kysely'
import { addDays, lastDayOfMonth, monthOf } from '../engine/calendar.ts'
import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import type { Duty } from '../engine/duty/duty.ts'
import { unitOf } from '../engine/organisation.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { fieldOf } from './effect.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'

/** Something that happened and may call for a duty: a record of an event or the decision of a request. */
export interface Trigger {
  readonly event?: string
  readonly procedure?: string
  readonly form: Facts
  readonly items: readonly string[]
  /** The person the act was about: who must follow it up. */
  readonly about: string
  /** Identifies the act, so that the same one never opens a duty twice. */
  readonly trigger: string
}

/** Opens the duties that an act calls for, in its own transaction. */
export async function openDuties(tx: Tx, seat: Seat, trigger: Trigger): Promise<void> {
  for (const duty of seat.book.duties.values()) {
    if (!duty.after || !triggers(duty, trigger)) continue
    const items = trigger.items.length > 0 ? trigger.items : [null]
    for (const item of items) for (const day of daysOf(duty, trigger, seat)) await openTask(tx, seat, duty, { item, day, trigger })
  }
}

function triggers(duty: Duty, trigger: Trigger): boolean {
  const { after } = duty
  if (!after || 'overdue' in after) return false
  const named = 'event' in after ? after.event === trigger.event : after.procedure === trigger.procedure
  return named && (!after.when || compile(after.when)(trigger.form) === 1)
}
function daysOf(duty: Duty, trigger: Trigger, seat: Seat): string[] {
  const { after } = duty
  const range = trigger.form['period'] as { from: string; to: string } | undefined
  if (!after || !('each' in after) || after.each !== 'day' || !range) return [seat.day]
  const days: string[] = []
  for (let day = range.from; day <= range.to && days.length < 400; day = addDays(day, 1)) days.push(day)
  return days
}

async function openTask(tx: Tx, seat: Seat, duty: Duty, { item, day, trigger }: { item: string | null; day: string; trigger: Trigger }): Promise<void> {
  const due = await dueOf(tx, seat, duty, trigger.form, day)
  const unit = item ? (await tx.selectFrom('item').select(sql<string>`coalesce(keeper_unit, unit)`.as('unit')).where('org', '=', seat.org).where('id', '=', item).executeTakeFirstOrThrow()).unit : unitOf(seat.organisation, trigger.about) ?? ''
  const row = await tx.insertInto('task').values({ org: seat.org, duty: duty.id, key: `${trigger.trigger}/${item ?? ''}/${day}`, item, unit, title: duty.title, opened_on: seat.day, due, about: trigger.about })
    .onConflict((conflict) => conflict.columns(['org', 'duty', 'key']).doNothing()).returning('id').executeTakeFirst()
  if (!row) return
  await tx.insertInto('task_assignee').values(duty.assignees.map((one) => ({ org: seat.org, task: row.id, role: typeof one === 'string' ? null : one.role, person: typeof one === 'string' ? trigger.about : null }))).execute()
}

/** The last day of a duty that begins on `day`. */
export async function dueOf(db: OrgDb, seat: Seat, duty: Duty, form: Facts, day: string): Promise<string> {
  if (duty.due === 'period-end') return lastDayOfMonth(monthOf(day))
  if ('field' in duty.due) return (fieldOf(form, duty.due.field) as string | undefined) ?? day
  const { days } = duty.due
  return addDays(day, Number((await settingsOf(db, seat))[days.id] ?? days.value))
}

/** Closes the open duties on a thing (or unit) that a record of `event` fulfils. */
export async function closeDuties(tx: Tx, seat: Seat, event: string, target: { readonly item: string | null; readonly unit: string }, record: string): Promise<void> {
  const closing = [...seat.book.duties.values()].filter(({ closedBy }) => closedBy !== 'stocktake' && closedBy.events.includes(event)).map(({ id }) => id)
  if (closing.length === 0) return
  let update = tx.updateTable('task').set({ state: '完了', closed_at: seat.now, closed_by: seat.person, closed_record: record })
    .where('org', '=', seat.org).where('duty', 'in', closing).where('state', '=', '未了')
  update = target.item ? update.where('item', '=', target.item) : update.where('unit', '=', target.unit).where('item', 'is', null)
  await update.execute()
}
