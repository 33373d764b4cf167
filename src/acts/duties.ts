import { sql } from 'kysely'
import { addDays, lastDayOfMonth, monthOf } from '../engine/calendar.ts'
import { compile, pathsOf } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import type { Duty } from '../engine/duty/duty.ts'
import { fieldOf } from '../engine/form.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { settleDuties } from './duty-settle.ts'
import { openStanding } from './standing-duties.ts'
import { loadItems } from './item-facts.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'
import { figure } from '../engine/setting.ts'

/** Something that happened and may call for a duty: a record of an event, the decision of a request or the answer to a control. */
export interface Trigger {
  readonly event?: string
  readonly procedure?: string
  readonly control?: string
  readonly form: Facts
  readonly items: readonly string[]
  /** The person the act was about: who must follow it up. */
  readonly about: string
  /** Identifies the act, so that the same one never opens a duty twice. */
  readonly trigger: string
}

/** Opens the duties that an act calls for, in its own transaction. */
export async function openDuties(tx: Tx, seat: Seat, trigger: Trigger): Promise<void> {
  await openStanding(tx, seat, trigger.items)
  for (const duty of seat.book.duties.values()) {
    if (!duty.after || !triggers(duty, trigger)) continue
    const items = trigger.items.length > 0 ? trigger.items : [null]
    for (const item of items) {
      if (!await concerns(tx, seat, duty, trigger, item)) continue
      for (const subject of await subjectsOf(tx, seat, duty, item)) for (const day of daysOf(duty, trigger, seat)) await openTask(tx, seat, duty, { item: subject, day, trigger })
    }
  }
}

/** The thing itself, or those it names where one is owed for each of them. */
async function subjectsOf(tx: Tx, seat: Seat, { after }: Duty, item: string | null): Promise<readonly (string | null)[]> {
  if (!after || !('event' in after) || !after.each || item === null) return [item]
  return ((await loadItems(tx, seat, [item])).get(item)?.details[after.each.column] ?? []) as readonly string[]
}

function triggers(duty: Duty, trigger: Trigger): boolean {
  const { after } = duty
  if (!after || 'overdue' in after || 'moved' in after || 'arrives' in after || 'standing' in after) return false
  if ('control' in after) return after.control === trigger.control
  return 'event' in after ? after.event === trigger.event : after.procedure === trigger.procedure
}
/** Does the condition of the duty hold for what was told and the thing it was told of (`item.*`)? */
async function concerns(tx: Tx, seat: Seat, { after }: Duty, trigger: Trigger, item: string | null): Promise<boolean> {
  if (!after || !('when' in after) || !after.when) return true
  const thing = item && pathsOf(after.when).some((path) => path.startsWith('item.')) ? (await loadItems(tx, seat, [item])).get(item) : undefined
  return compile(after.when)({ ...trigger.form, item: thing }) === 1
}
function daysOf(duty: Duty, trigger: Trigger, seat: Seat): string[] {
  const { after } = duty
  const range = trigger.form['period'] as { from: string; to: string } | undefined
  if (!after || !('procedure' in after) || after.each !== 'day' || !range) return [seat.day]
  const days: string[] = []
  for (let day = range.from; day <= range.to && days.length < 400; day = addDays(day, 1)) days.push(day)
  return days
}

async function openTask(tx: Tx, seat: Seat, duty: Duty, { item, day, trigger: caused, unit: at }: { item: string | null; day: string; trigger: Trigger; unit?: string }): Promise<void> {
  const trigger = duty.assignees.includes('recorder') && seat.person ? { ...caused, about: seat.person } : caused
  const due = await dueOf(tx, seat, duty, trigger.form, day)
  const unit = at ?? await unitFor(tx, seat, item, trigger.about)
  const row = await tx.insertInto('task').values({ org: seat.org, duty: duty.id, key: `${trigger.trigger}/${item ?? ''}/${day}`, item, unit, title: duty.title, opened_on: seat.day, due, about: trigger.about })
    .onConflict((conflict) => conflict.columns(['org', 'duty', 'key']).doNothing()).returning('id').executeTakeFirst()
  if (!row) return
  const holder = item ? (await tx.selectFrom('item').select('holder').where('org', '=', seat.org).where('id', '=', item).executeTakeFirst())?.holder ?? null : null
  const given = assigneeRows(duty, { holder, about: trigger.about })
  if (given.length > 0) await tx.insertInto('task_assignee').values(given.map((one) => ({ org: seat.org, task: row.id, ...one }))).execute()
}

/** The unit whose roles are asked: where the thing is kept, else where the person stands. */
async function unitFor(tx: Tx, seat: Seat, item: string | null, about: string): Promise<string> {
  if (item === null) return unitOf(seat.organisation, about) ?? ''
  return (await tx.selectFrom('item').select(sql<string>`coalesce(keeper_unit, unit)`.as('unit')).where('org', '=', seat.org).where('id', '=', item).executeTakeFirstOrThrow()).unit
}

/** Whom a task is given to, each once: roles, the present holder of the thing, the person the triggering act was about. */
export function assigneeRows(duty: Duty, people: { readonly holder: string | null; readonly about: string | null }): { role: string | null; person: string | null }[] {
  const rows = duty.assignees.flatMap((one): { role: string | null; person: string | null }[] => {
    if (typeof one !== 'string') return [{ role: one.role, person: null }]
    const person = one === 'holder' ? people.holder ?? people.about : people.about
    return person === null ? [] : [{ role: null, person }]
  })
  return [...new Map(rows.map((row) => [`${row.role} ${row.person}`, row])).values()]
}

/** The last day of a duty that begins on `day`. */
export async function dueOf(db: OrgDb, seat: Seat, duty: Duty, form: Facts, day: string): Promise<string> {
  if (duty.due === 'period-end') return lastDayOfMonth(monthOf(day))
  if ('field' in duty.due) return (fieldOf(form, duty.due.field) as string | undefined) ?? day
  const { days } = duty.due
  return addDays(day, figure(await settingsOf(db, seat), days))
}

/** The duties that arise because somebody was placed in another 所属 (`unit` null: leaves the organisation) while holding things. Returns how many were opened. */
export async function openMoveDuties(tx: Tx, seat: Seat, move: { readonly person: string; readonly unit: string | null; readonly from: string }): Promise<number> {
  const house = move.unit === null ? null : belongsTo(seat.organisation, move.unit)
  let opened = 0
  for (const duty of seat.book.duties.values()) {
    if (!duty.after || !('moved' in duty.after) || duty.subject.per !== 'item') continue
    const { moved, at } = duty.after
    if (at === 'new' && move.unit === null) continue
    const held = await tx.selectFrom('item').select(['id', sql<string>`coalesce(keeper_unit, unit)`.as('unit')]).where('org', '=', seat.org).where('register', '=', duty.subject.register).where('holder', '=', move.person).where('state', 'in', [...moved]).execute()
    for (const { id, unit } of held.filter((one) => belongsTo(seat.organisation, one.unit) !== house)) {
      await openTask(tx, seat, duty, { item: id, day: move.from, unit: at === 'new' ? move.unit! : unit, trigger: { form: { from: move.from }, items: [id], about: move.person, trigger: `move/${move.person}` } })
      opened++
    }
  }
  return opened
}

/** Closes the open duties on a thing (or unit) that a record of `event`, or the submission of a request of that procedure (`record` null), fulfils. */
export async function closeDuties(tx: Tx, seat: Seat, event: string, target: { readonly item: string | null; readonly unit: string }, record: string | null, form: Facts = {}): Promise<void> {
  const fulfilled = [...seat.book.duties.values()].flatMap(({ id, closedBy }) => (closedBy !== 'stocktake' && (closedBy.events.includes(event) || closedBy.procedures?.includes(event)) ? [{ id, own: closedBy.own === true, about: closedBy.about ? String(form[closedBy.about]) : null, day: closedBy.day ? String(form[closedBy.day]) : null }] : []))
  for (const { own, about, day } of new Map(fulfilled.map((one) => [`${one.own} ${one.about} ${one.day}`, one])).values()) {
    await closeTasks(tx, seat, fulfilled.filter((one) => one.day === day && one.own === own && one.about === about).map(({ id }) => id), { day, own, about }, target, record)
  }
  if (target.item) await settleDuties(tx, seat, [target.item])
}

async function closeTasks(tx: Tx, seat: Seat, duties: readonly string[], { day, own, about }: { readonly day: string | null; readonly own: boolean; readonly about: string | null }, target: { readonly item: string | null; readonly unit: string }, record: string | null): Promise<void> {
  let update = tx.updateTable('task').set({ state: '完了', closed_at: seat.now, closed_by: seat.person, closed_record: record })
    .where('org', '=', seat.org).where('duty', 'in', [...duties]).where('state', '=', '未了')
  if (day !== null) update = update.where((by) => by.or([by('key', 'like', `%/${day}`), by.and([by('period', 'is not', null), by('opened_on', '<=', day), by('due', '>=', day)])]))
  if (own) update = update.where('about', '=', seat.person)
  if (about !== null) update = update.where('about', '=', about)
  const whole = duties.filter((id) => seat.book.duties.get(id)?.subject.per === 'organisation')
  update = target.item ? update.where('item', '=', target.item) : update.where((by) => by.or([by('unit', '=', target.unit), ...(whole.length > 0 ? [by('duty', 'in', whole)] : [])])).where('item', 'is', null)
  await update.execute()
}
