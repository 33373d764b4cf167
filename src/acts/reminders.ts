import { formatEra } from '../engine/calendar.ts'
import { reminderFor } from '../engine/duty/occurrences.ts'
import type { Reminder } from '../engine/duty/occurrences.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { tell } from './notices.ts'
import { isMyTask, responsibleFor } from './responsibilities.ts'
import { sql } from 'kysely'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

interface OpenTask { id: string; duty: string; title: string; unit: string; due: string; remindedOn: string | null; escalatedAt: Date | null; assignees: { role: string | null; person: string | null }[] }
const WORDS: Record<Reminder, string> = { ahead: 'の期限が近づいています', today: 'は今日が期限です', overdue: 'が期限を過ぎています' }

/** Gives the reminders of the day and tells the superior, once, of what is overdue. Returns how many notices were written. */
export async function remindAndEscalate(seat: Seat): Promise<number> {
  return seat.db.transaction().execute(async (tx) => {
    const tasks = await openTasks(tx, seat)
    const reminded = tasks.flatMap((task) => { const kind = reminderFor(task, seat.day); return kind ? [{ task, kind }] : [] })
    const late = tasks.filter(({ due, escalatedAt, duty }) => due < seat.day && escalatedAt === null && seat.book.duties.get(duty)?.escalate !== undefined)
    const told = late.map((task) => ({ task, people: responsibleFor(seat.organisation, seat.book.duties.get(task.duty)!.escalate!, task.unit, assignedTo(seat, task)) }))
    const notices = [
      ...reminded.flatMap(({ task, kind }) => assignedTo(seat, task).map((person) => ({ person, title: `${subjectOf(seat, task)}${WORDS[kind]}（期限 ${formatEra(task.due)}）`, task }))),
      ...told.flatMap(({ task, people }) => people.map((person) => ({ person, title: `${subjectOf(seat, task)}が期限までに済んでいません（期限 ${formatEra(task.due)}）`, task }))),
    ]
    await writeNotices(tx, seat, notices)
    await mark(tx, seat, reminded.map(({ task }) => task.id), { reminded_on: seat.day })
    await mark(tx, seat, late.map(({ id }) => id), { escalated_at: seat.now })
    await appendEvidence(tx, told.map(({ task, people }) => ({
      org: seat.org, actor: seat.person, act: '期限超過の上司への通知', subject: `task/${task.id}`, after: { duty: task.duty, unit: task.unit, due: task.due, told: people }, clauses: seat.book.duties.get(task.duty)!.cites, at: seat.now,
    })))
    return notices.length
  })
}

async function openTasks(tx: Tx, seat: Seat): Promise<OpenTask[]> {
  const { rows } = await sql<OpenTask>`select t.id, t.duty, t.title, t.unit, coalesce(t.extended_to, t.due) as due, t.reminded_on as "remindedOn", t.escalated_at as "escalatedAt",
      coalesce((select jsonb_agg(jsonb_build_object('role', a.role, 'person', a.person::text)) from task_assignee a where a.org = t.org and a.task = t.id), '[]') as assignees
    from task t where t.org = ${seat.org} and t.state = '未了' and coalesce(t.extended_to, t.due) <= ${seat.day}::date + 7
      and (t.reminded_on is null or t.reminded_on < ${seat.day}::date or t.escalated_at is null) for update skip locked`.execute(tx)
  return rows
}
function assignedTo(seat: Seat, { assignees, unit }: OpenTask): string[] {
  return [...new Set(assignees.flatMap(({ role, person }) => (role !== null ? responsibleFor(seat.organisation, role, unit) : person !== null && seat.organisation.people.has(person) ? [person] : [])))]
}
const subjectOf = (seat: Seat, { title, unit }: OpenTask): string => `${title}（${seat.organisation.units.get(unit)?.name ?? ''}）`

async function writeNotices(tx: Tx, seat: Seat, notices: readonly { person: string; title: string; task: OpenTask }[]): Promise<void> {
  for (let start = 0; start < notices.length; start += 1000) {
    await tell(tx, seat, notices.slice(start, start + 1000).map(({ person, title, task }) => ({ person, title, link: `/tasks?task=${task.id}`, about: `task/${task.id}` })))
  }
}
async function mark(tx: Tx, seat: Seat, ids: readonly string[], set: { reminded_on: string } | { escalated_at: Date }): Promise<void> {
  if (ids.length > 0) await tx.updateTable('task').set(set).where('org', '=', seat.org).where(sql<boolean>`id = any(${[...ids]}::bigint[])`).execute()
}

/** Puts a task off because of a hindrance; only where its definition allows it, only by whom it was given to, and with a reason. */
export async function extendTask(seat: Seat, id: string, input: { readonly until: string; readonly reason: string }): Promise<void> {
  await seat.db.transaction().execute(async (tx) => {
    const me = personOf(seat)
    if (!/^\d{1,18}$/.test(id)) throw new Refused('not-found', 'この仕事は見つかりません。')
    const { rows: [task] } = await sql<{ duty: string; due: string; state: string; mine: boolean }>`select t.duty, coalesce(t.extended_to, t.due) as due, t.state, ${isMyTask(seat, me)} as mine from task t where t.org = ${seat.org} and t.id = ${id} for update`.execute(tx)
    if (!task) throw new Refused('not-found', 'この仕事は見つかりません。')
    const duty = seat.book.duties.get(task.duty)
    const cites = duty?.cites ?? []
    if (!task.mine) throw new Refused('not-yours', '期限を延ばせるのは、この仕事を受け持つ人だけです。', cites)
    if (task.state !== '未了') throw new Refused('too-late', `この仕事は既に「${task.state}」です。`, cites)
    if (!duty?.extendable) throw new Refused('not-permitted', 'この仕事の期限は延ばせません。', cites)
    if (input.until <= task.due || input.until < seat.day) throw new Refused('invalid-input', [{ field: 'until', message: '今の期限より後の、今日以降の日を入力してください。', cites }])
    if (input.reason.trim() === '') throw new Refused('invalid-input', [{ field: 'reason', message: '理由を書いてください。', cites }])
    await tx.updateTable('task').set({ extended_to: input.until, extended_because: input.reason, reminded_on: null, escalated_at: null }).where('org', '=', seat.org).where('id', '=', id).execute()
    await appendEvidence(tx, { org: seat.org, actor: me, act: '期限の延長', subject: `task/${id}`, before: { due: task.due }, after: { due: input.until, reason: input.reason }, clauses: cites, at: seat.now })
  })
}
