import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import { addDays } from '../engine/calendar.ts'
import { dayOf } from '../engine/clock.ts'
import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import { ownOccurrences } from '../engine/duty/occurrences.ts'
import type { Duty, OwnInterval } from '../engine/duty/duty.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import { dueOf } from './duties.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { settingsOf } from './settings.ts'
import { liveStates } from '../engine/register/register.ts'
import type { Seat } from './world.ts'
import { figure } from '../engine/setting.ts'

export interface NewTask { readonly key: string; readonly unit: string; readonly item: string | null; readonly period: string | null; readonly opens: string; readonly due: string; readonly holder: string | null }
interface Thing { readonly item: LoadedItem; readonly since: string }

export const isArrivalDuty = ({ after }: Duty): boolean => after !== undefined && 'arrives' in after

/** The things of a duty that still live and for which its condition holds; of all of them only those `among` speaks of (`i`: the thing, `d`: its own columns). */
async function thingsOf(tx: Tx, seat: Seat, { subject }: Duty, among: RawBuilder<unknown>): Promise<Thing[]> {
  const register = subject.per === 'item' ? seat.book.registers.get(subject.register) : undefined
  if (subject.per !== 'item' || !register) return []
  const states = liveStates(register)
  const { rows } = await sql<{ id: string; created_at: Date }>`select i.id, i.created_at from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${subject.register} and i.state = any(${states}) and (${among}) order by i.id`.execute(tx)
  const facts = await loadItems(tx, seat, rows.map(({ id }) => id))
  const holds = subject.where ? compile(subject.where) : () => 1
  return rows.flatMap(({ id, created_at: created }) => { const item = facts.get(id); return item && holds(item as unknown as Facts) === 1 ? [{ item, since: dayOf(created) }] : [] })
}
const own = (column: string): RawBuilder<unknown> => sql.ref(`d.${columnName(column)}`)
const taskOf = ({ id, unit, holder }: LoadedItem): Pick<NewTask, 'unit' | 'item' | 'holder'> => ({ unit, item: id, holder })
const dayIn = (item: LoadedItem, column: string): string | null => (typeof item.details[column] === 'string' ? item.details[column] : null)

/** One occurrence per interval of each thing, as its own columns say. */
export async function ownPeriodicTasks(tx: Tx, seat: Seat, duty: Duty, { field, unit, from }: OwnInterval): Promise<NewTask[]> {
  const { rows } = await sql<{ item: string; last: string }>`select item, max(due) as last from task where org = ${seat.org} and duty = ${duty.id} and item is not null group by item`.execute(tx)
  const lasts = new Map(rows.map(({ item, last }) => [item, last]))
  return (await thingsOf(tx, seat, duty, sql`${own(field)} is not null`)).flatMap(({ item, since }) => ownOccurrences({
    unit, length: Number(item.details[field] ?? 0), start: (from === undefined ? null : dayIn(item, from)) ?? since, since, today: seat.day, after: lasts.get(item.id) ?? null,
    inForce: (day) => loadCatalogue().inForce(duty.cites[0]!, day),
  }).map(({ period, opens, ends }) => ({ ...taskOf(item), key: `${period}/item/${item.id}`, period, opens, due: ends })))
}

const arrivalKey = (item: LoadedItem, day: string): string => `arrives/${item.id}/${day}`
async function daysAhead(tx: Tx, seat: Seat, { after }: Duty): Promise<number> {
  const ahead = after && 'arrives' in after ? after.ahead : undefined
  return ahead ? figure(await settingsOf(tx, seat), ahead) : 0
}

/** Things whose day has come, or is as near as the duty says. */
export async function arrivedTasks(tx: Tx, seat: Seat, duty: Duty): Promise<NewTask[]> {
  if (!duty.after || !('arrives' in duty.after)) return []
  const { arrives } = duty.after
  const until = addDays(seat.day, await daysAhead(tx, seat, duty))
  const found: NewTask[] = []
  for (const { item } of await thingsOf(tx, seat, duty, sql`${own(arrives)} <= ${until}::date`)) {
    const day = dayIn(item, arrives)
    if (day !== null && day <= until) found.push({ ...taskOf(item), key: arrivalKey(item, day), period: null, opens: seat.day, due: await dueOf(tx, seat, duty, item.details, day) })
  }
  return found
}

/** Takes back open tasks nobody owes any more: the thing is gone for good, the condition no longer holds, or the day was put off. */
export async function settleMoot(tx: Tx, seat: Seat, duty: Duty): Promise<void> {
  const open = await tx.selectFrom('task').select(['id', 'item', 'key']).where('org', '=', seat.org).where('duty', '=', duty.id).where('state', '=', '未了').where('item', 'is not', null).execute()
  if (open.length === 0) return
  const owed = new Map((await thingsOf(tx, seat, duty, sql`i.id = any(${open.map(({ item }) => item!)}::bigint[])`)).map(({ item }) => [item.id, item]))
  const arrives = duty.after && 'arrives' in duty.after ? duty.after.arrives : null
  const moot = open.filter(({ item, key }) => {
    const thing = owed.get(item!)
    if (!thing) return true
    const day = arrives === null ? null : dayIn(thing, arrives)
    return arrives !== null && (day === null || key !== arrivalKey(thing, day))
  })
  if (moot.length === 0) return
  await tx.updateTable('task').set({ state: '取消', closed_at: seat.now, closed_by: seat.person }).where('org', '=', seat.org).where('id', 'in', moot.map(({ id }) => id)).execute()
  await appendEvidence(tx, moot.map(({ id, item }) => ({ org: seat.org, actor: seat.person, act: '義務の取消', subject: `task/${id}`, after: { duty: duty.id, item, state: '取消' }, clauses: duty.cites, at: seat.now })))
}
