import { sql } from 'kysely'
import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import { addDays } from '../engine/calendar.ts'
import type { Among, Duty } from '../engine/duty/duty.ts'
import { lineAbove, unitOf } from '../engine/organisation.ts'
import { liveStates } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'
import { figure } from '../engine/setting.ts'

type Standing = Extract<NonNullable<Duty['after']>, { readonly standing: readonly string[] }>
const AT_ONCE = 1000
/** What a task that opens again keeps nothing of: how it ended, was put off, reminded of and told further up. */
const AFRESH = { state: '未了', closed_at: null, closed_by: null, closed_record: null, extended_to: null, extended_because: null, reminded_on: null, escalated_at: null } as const
/** Is it a duty everybody has towards what stands? */
export const isStanding = (duty: Duty | undefined): boolean => duty?.after !== undefined && 'standing' in duty.after

/**
 * What each person owes once while a thing stands (周知の確認): opened for everybody the moment it stands, for who joins later with the daily round, and cancelled where the thing
 * stands no more. `items` narrows it to those things. Doing it twice changes nothing. Returns how many were opened.
 */
export async function openStanding(tx: Tx, seat: Seat, items: readonly string[] | null): Promise<number> {
  const duties = [...seat.book.duties.values()].filter(isStanding)
  if (duties.length === 0 || items?.length === 0) return 0
  const registers = duties.map(({ subject }) => (subject.per === 'item' ? subject.register : ''))
  const things = items === null ? null : [...items, ...await toldAmong(tx, seat, duties, items)]
  const rows = await tx.selectFrom('item').select(['id', 'register', 'state']).where('org', '=', seat.org).where('register', 'in', registers).$if(things !== null, (query) => query.where('id', 'in', things!)).execute()
  let opened = 0
  for (const [index, duty] of duties.entries()) {
    const own = rows.filter(({ register }) => register === registers[index])
    if (own.length > 0) opened += await openOne(tx, seat, duty, own)
  }
  return opened
}

async function openOne(tx: Tx, seat: Seat, duty: Duty, rows: readonly { readonly id: string; readonly state: string }[]): Promise<number> {
  const after = duty.after as Standing
  const stands = ({ state }: { readonly state: string }): boolean => after.standing.includes(state)
  await cancel(tx, seat, duty, rows.filter((row) => !stands(row)).map(({ id }) => id))
  const things = await loadItems(tx, seat, rows.filter(stands).map(({ id }) => id))
  let opened = 0
  for (const thing of things.values()) if (after.among) await cancelFormer(tx, seat, duty, thing, await peopleAmong(tx, seat, after.among, thing))
  for (const thing of things.values()) if (holds(duty, thing)) opened += await openFor(tx, seat, duty, thing, await peopleOwing(tx, seat, duty, after, thing))
  return opened
}
const holds = (duty: Duty, thing: LoadedItem): boolean => duty.subject.per !== 'item' || !duty.subject.where || compile(duty.subject.where)(thing as unknown as Facts) === 1

/** Who owes it and has no task of it yet, with the unit he stands in. */
async function peopleOwing(tx: Tx, seat: Seat, duty: Duty, { ofUnit, among }: Standing, thing: LoadedItem): Promise<{ person: string; unit: string }[]> {
  const given = new Set((await tx.selectFrom('task').select('about').where('org', '=', seat.org).where('duty', '=', duty.id).where('item', '=', thing.id).where('state', '<>', '取消').execute()).map(({ about }) => about))
  const within = ofUnit && compile(ofUnit)(thing as unknown as Facts) === 1
  const people = among ? await peopleAmong(tx, seat, among, thing) : [...seat.organisation.people.keys()]
  return people.flatMap((person) => {
    const unit = unitOf(seat.organisation, person)
    if (unit === undefined || given.has(person) || (within && !lineAbove(seat.organisation, unit).some(({ id }) => id === thing.homeUnit))) return []
    return [{ person, unit }]
  })
}

/** Those a register names for what the thing names, whom the thing does not leave out. What one of them owes ends when he is no longer among them. */
async function peopleAmong(tx: Tx, seat: Seat, { register, person, by, only }: Among, thing: LoadedItem): Promise<string[]> {
  const other = seat.book.registers.get(register)
  if (!other) return []
  const { rows } = await sql<{ person: string }>`select distinct d.${sql.ref(columnName(person))}::text as person from item i join ${sql.table(other.table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${register} and i.state = any(${liveStates(other)}::text[]) and d.${sql.ref(columnName(by))}::text = ${String(thing.details[by])}`.execute(tx)
  const named = only === undefined ? [] : [thing.details[only] ?? []].flat().map(String)
  return rows.map((row) => row.person).filter((one) => seat.organisation.people.has(one) && (named.length === 0 || named.includes(one)))
}

/** Things told to those a register names, where one of these things is what they name: somebody may just have been added. */
async function toldAmong(tx: Tx, seat: Seat, duties: readonly Duty[], items: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const { after, subject } of duties) {
    const among = (after as Standing).among
    const register = among && subject.per === 'item' ? seat.book.registers.get(subject.register) : undefined
    if (register) found.push(...(await sql<{ id: string }>`select item::text as id from ${sql.table(register.table)} where org = ${seat.org} and ${sql.ref(columnName(among!.by))} = any(${[...items]}::bigint[])`.execute(tx)).rows.map(({ id }) => id))
  }
  return found
}

async function openFor(tx: Tx, seat: Seat, duty: Duty, thing: LoadedItem, people: readonly { person: string; unit: string }[]): Promise<number> {
  const days = typeof duty.due === 'object' && 'days' in duty.due ? figure(await settingsOf(tx, seat), duty.due.days) : 0
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const rows = await tx.insertInto('task').values(people.slice(start, start + AT_ONCE).map(({ person, unit }) => ({
      org: seat.org, duty: duty.id, key: `standing/${thing.id}/${person}`, item: thing.id, unit, title: `${duty.title}（${thing.number}）`, opened_on: seat.day, due: addDays(seat.day, days), about: person,
    }))).onConflict((conflict) => conflict.columns(['org', 'duty', 'key']).doUpdateSet((now) => ({ ...AFRESH, unit: now.ref('excluded.unit'), opened_on: seat.day, due: addDays(seat.day, days) })).where('task.state', '=', '取消')).returning(['id', 'about']).execute()
    if (rows.length === 0) continue
    await tx.deleteFrom('task_assignee').where('org', '=', seat.org).where('task', 'in', rows.map(({ id }) => id)).execute()
    await tx.insertInto('task_assignee').values(rows.map(({ id, about }) => ({ org: seat.org, task: id, role: null, person: about }))).execute()
    await appendEvidence(tx, rows.map(({ id, about }) => ({ org: seat.org, actor: seat.person, act: '義務の発生', subject: `task/${id}`, after: { duty: duty.id, item: thing.id, person: about }, clauses: duty.cites, at: seat.now })))
  }
  return people.length
}

const cancelFormer = (tx: Tx, seat: Seat, duty: Duty, { id }: LoadedItem, people: readonly string[]): Promise<void> => cancel(tx, seat, duty, [id], people)

/** What is open of these things is owed no more; `but` by these people. */
async function cancel(tx: Tx, seat: Seat, duty: Duty, items: readonly string[], but: readonly string[] = []): Promise<void> {
  if (items.length === 0) return
  const moot = await tx.updateTable('task').set({ state: '取消', closed_at: seat.now, closed_by: seat.person }).where('org', '=', seat.org).where('duty', '=', duty.id).where('state', '=', '未了').where('item', 'in', [...items])
    .$if(but.length > 0, (query) => query.where('about', 'not in', [...but])).returning('id').execute()
  await appendEvidence(tx, moot.map(({ id }) => ({ org: seat.org, actor: seat.person, act: '義務の取消', subject: `task/${id}`, after: { duty: duty.id, state: '取消' }, clauses: duty.cites, at: seat.now })))
}
