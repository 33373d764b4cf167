import { sql } from 'kysely'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import { addDays, fiscalYearStart } from '../engine/calendar.ts'
import { dayOf } from '../engine/clock.ts'
import { compile } from '../engine/condition.ts'
import type { Condition, Facts } from '../engine/condition.ts'
import { occurrences } from '../engine/duty/occurrences.ts'
import { arrivedTasks, isArrivalDuty, ownPeriodicTasks, settleMoot } from './own-days.ts'
import type { NewTask } from './own-days.ts'
import type { Duty } from '../engine/duty/duty.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { assigneeRows, dueOf } from './duties.ts'
import { isOverdueDuty, rightEndsOn, settleDuties } from './duty-settle.ts'
import { enterRows } from './entered-rows.ts'
import { loadItems } from './item-facts.ts'
import { intervalOf, unitsToInspect } from './inspection-units.ts'
import { openStanding } from './standing-duties.ts'
import { liveStates } from '../engine/register/register.ts'
import type { Seat } from './world.ts'
import { indexOf } from '../engine/organisation-index.ts'

const AT_ONCE = 1000
const AGAIN_AFTER_DAYS = 7

/** Brings the tasks of an organisation up to today: periodic ones, overdue things, and what settled itself. Doing it twice changes nothing. Returns how many were opened. */
export async function bringDutiesUpToDate(seat: Seat): Promise<number> {
  let opened = 0
  for (const duty of seat.book.duties.values()) {
    if (!duty.every && !isOverdueDuty(duty) && !isArrivalDuty(duty)) continue
    opened += await seat.db.transaction().execute((tx) => openPeriodic(tx, seat, duty))
  }
  opened += await seat.db.transaction().execute((tx) => openStanding(tx, seat, null))
  await seat.db.transaction().execute((tx) => settleDuties(tx, seat))
  return opened
}

/** Opens what is owed of one duty that no act calls for, within the caller's transaction. */
export async function openPeriodic(tx: Tx, seat: Seat, duty: Duty): Promise<number> {
  if (isOverdueDuty(duty)) return openTasks(tx, seat, duty, await overdueTasks(tx, seat, duty))
  if (duty.every === 'month' || duty.every === 'fiscal-year') return openTasks(tx, seat, duty, await periodicTasks(tx, seat, duty, duty.every))
  await settleMoot(tx, seat, duty)
  return bindsOn(duty, seat.day) ? openTasks(tx, seat, duty, await (duty.every ? ownPeriodicTasks(tx, seat, duty, duty.every) : arrivedTasks(tx, seat, duty))) : 0
}

/** Does the duty bind on the day, by its own dates and those of the clause behind it? */
export function bindsOn(duty: Duty, day: string): boolean {
  const { from = '0000-01-01', until = '9999-12-31' } = duty.inForce ?? {}
  return from <= day && day <= until && loadCatalogue().inForce(duty.cites[0]!, day)
}

async function periodicTasks(tx: Tx, seat: Seat, duty: Duty, every: 'month' | 'fiscal-year'): Promise<NewTask[]> {
  const { subject: about } = duty
  const subjects = about.per === 'unit' ? await unitsToInspect(tx, seat, duty) : about.per === 'item' ? await itemsOf(tx, seat, about.register, about.where) : await wholeOrganisation(tx, seat)
  const { last } = await tx.selectFrom('task').select(({ fn }) => fn.max('period').as('last')).where('org', '=', seat.org).where('duty', '=', duty.id).executeTakeFirstOrThrow()
  const from = last === null ? null : /^\d{4}$/.test(last) ? fiscalYearStart(Number(last)) : `${last}-01`
  const months = await intervalOf(tx, seat, duty)
  const owed = occurrences({ every, months, subjects: subjects.map(({ key, since }) => ({ key, since })), today: seat.day, from, inForce: (day) => bindsOn(duty, day) })
  const byKey = new Map(subjects.map((one) => [one.key, one]))
  return Promise.all(owed.map(async ({ subject, period, opens, ends }) => {
    const { unit, item, holder, since } = byKey.get(subject)!
    return { key: `${period}/${item === null ? 'unit' : 'item'}/${subject}`, unit, item, holder, period, opens, due: duty.due === 'period-end' ? ends : await dueOf(tx, seat, duty, {}, since > opens ? since : opens) }
  }))
}
/** The organisation itself, at its head, since it is run here. */
async function wholeOrganisation(db: OrgDb, seat: Seat): Promise<{ key: string; unit: string; item: null; holder: null; since: string }[]> {
  const { created_at: since } = await db.selectFrom('organisation').select('created_at').where('id', '=', seat.org).executeTakeFirstOrThrow()
  const root = indexOf(seat.organisation).root
  const day = dayOf(since)
  return root ? [{ key: root.id, unit: root.id, item: null, holder: null, since: day < seat.day ? day : seat.day }] : []
}
async function itemsOf(db: OrgDb, seat: Seat, register: string, where?: Condition): Promise<{ key: string; unit: string; item: string; holder: string | null; since: string }[]> {
  const states = liveStates(seat.book.registers.get(register))
  if (states.length === 0) return []
  const rows = await db.selectFrom('item').select(['id', sql<string>`coalesce(keeper_unit, unit)`.as('unit'), 'holder', 'created_at']).where('org', '=', seat.org).where('register', '=', register).where('state', 'in', states).execute()
  const facts = where ? await loadItems(db, seat, rows.map(({ id }) => id)) : null
  const owed = facts ? rows.filter(({ id }) => compile(where!)(facts.get(id) as unknown as Facts) === 1) : rows
  return owed.map((row) => ({ key: row.id, unit: row.unit, item: row.id, holder: row.holder, since: dayOf(row.created_at) }))
}

/** Things out beyond the day their permission or return date ends; one task per thing and day, and again after a week when a check left it out. */
async function overdueTasks(tx: Tx, seat: Seat, duty: Duty): Promise<NewTask[]> {
  if (duty.subject.per !== 'item' || !duty.after || !('overdue' in duty.after)) return []
  const { rows } = await sql<{ item: string; unit: string; holder: string | null; ends: string; last_key: string | null; last_state: string | null; closed_at: Date | null }>`
    select o.*, t.key as last_key, t.state as last_state, t.closed_at from (
      select i.id as item, coalesce(i.keeper_unit, i.unit) as unit, i.holder, ${rightEndsOn} as ends from item i
      where i.org = ${seat.org} and i.register = ${duty.subject.register} and i.state = any(${[...duty.after.overdue]})) o
    left join lateral (select key, state, closed_at from task where org = ${seat.org} and duty = ${duty.id} and item = o.item order by id desc limit 1) t on true
    where o.ends < ${seat.day}::date`.execute(tx)
  const { where } = duty.subject
  const facts = where ? await loadItems(tx, seat, rows.map(({ item }) => item)) : null
  const owed = facts ? rows.filter(({ item }) => compile(where!)(facts.get(item) as unknown as Facts) === 1) : rows
  const due = await dueOf(tx, seat, duty, {}, seat.day)
  return owed.flatMap(({ item, unit, holder, ends, last_key: lastKey, last_state: lastState, closed_at: closedAt }) => {
    if (lastState === '未了' || !bindsOn(duty, seat.day)) return []
    const key = `overdue/${item}/${ends}`
    const closedOn = lastKey?.startsWith(key) && closedAt ? dayOf(closedAt) : null
    if (closedOn !== null && addDays(closedOn, AGAIN_AFTER_DAYS) > seat.day) return []
    return [{ key: closedOn === null ? key : `${key}/${closedOn}`, unit, item, holder, period: null, opens: seat.day, due }]
  })
}

async function openTasks(tx: Tx, seat: Seat, duty: Duty, tasks: readonly NewTask[]): Promise<number> {
  let opened = 0
  for (let start = 0; start < tasks.length; start += AT_ONCE) {
    const some = new Map(tasks.slice(start, start + AT_ONCE).map((task) => [task.key, task]))
    const rows = await tx.insertInto('task').values([...some.values()].map(({ key, unit, item, period, opens, due }) => ({ org: seat.org, duty: duty.id, key, unit, item, period, title: duty.title, opened_on: opens, due })))
      .onConflict((conflict) => conflict.columns(['org', 'duty', 'key']).doNothing()).returning(['id', 'key']).execute()
    if (rows.length === 0) continue
    const given = rows.flatMap(({ id, key }) => assigneeRows(duty, { holder: some.get(key)!.holder, about: null }).map((one) => ({ org: seat.org, task: id, ...one })))
    if (given.length > 0) await tx.insertInto('task_assignee').values(given).execute()
    await appendEvidence(tx, rows.map(({ id, key }) => {
      const { unit, item, period, due } = some.get(key)!
      return { org: seat.org, actor: seat.person, act: '義務の発生', subject: `task/${id}`, after: { duty: duty.id, unit, item, period, due }, clauses: duty.cites, at: seat.now }
    }))
    for (const { key } of rows) await bring(tx, seat, duty, some.get(key)!)
    opened += rows.length
  }
  return opened
}

/** The rows an occurrence brings with it, entered by the product itself; where they do not say otherwise they belong to the unit that owes it. */
async function bring(tx: Tx, seat: Seat, { brings, title, id, cites }: Duty, { item, unit, opens }: NewTask): Promise<void> {
  if (!brings) return
  const thing = item === null ? null : (await loadItems(tx, seat, [item])).get(item) ?? null
  await enterRows(tx, seat, { effect: { rows: { ...brings, make: (context) => brings.make(context).map((row) => ({ unit, ...row })) } }, item: thing, form: { opens }, applicant: seat.person ?? '', title, definition: id, clauses: cites, request: null }, null)
}
