import { sql } from 'kysely'
import { MOVEMENTS } from '../engine/register/arising.ts'
import type { Arising, Movement } from '../engine/register/arising.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { RowChange } from '../engine/personnel/history.ts'
import type { Register } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import { openMoveDuties } from './duties.ts'
import { insertItems } from './import-write.ts'
import { keepRows } from './kept-rows.ts'
import type { BatchPlan } from './organisation-plan.ts'
import { openPeriodic } from './periodic.ts'
import { isArrivalDuty } from './own-days.ts'
import type { Seat } from './world.ts'
import { takeNextNumbers } from './item-number.ts'

/** What happened to somebody's place. `day`: the first day of the new, for 退職 the last day of service. */
export interface Moved { readonly person: string; readonly movement: Movement; readonly day: string; readonly fromUnit: string | null; readonly toUnit: string | null; readonly employment: string }

/** The movements of a plan. `then`: the organisation on its day as written; `ids`: of those who were new. */
export function movementsOf(plan: BatchPlan, then: Organisation, ids: ReadonlyMap<string, string>): Moved[] {
  return plan.outcomes.flatMap((one): Moved[] => {
    const movement = MOVEMENTS.find((kind) => (one.kinds as readonly string[]).includes(kind))
    if (one.person === null || movement === undefined) return []
    const person = ids.get(one.person) ?? one.person
    const fromUnit = unitOf(plan.before, one.person) ?? null
    const toUnit = movement === '退職' ? null : unitOf(then, person) ?? null
    if (movement === '異動' && fromUnit !== null && toUnit !== null && belongsTo(plan.before, fromUnit) === belongsTo(then, toUnit)) return []
    return [{ person, movement, day: one.lastDay ?? plan.day, fromUnit, toUnit, employment: (then.people.get(person) ?? plan.before.people.get(person))?.employment ?? '' }]
  })
}

/** Opens what the documents demand of those who come, move and leave: rows of registers that arise, duties on what they hold. Returns how many duties were opened. */
export async function openMovements(tx: Tx, seat: Seat, moved: readonly Moved[]): Promise<number> {
  if (moved.length === 0) return 0
  let duties = 0
  const leaving = moved.filter(({ movement }) => movement === '異動' || movement === '退職')
  const { rows } = leaving.length === 0 ? { rows: [] } : await sql<{ holder: string }>`select distinct holder::text as holder from item where org = ${seat.org} and holder = any(${leaving.map(({ person }) => person)}::bigint[])`.execute(tx)
  const holding = new Set(rows.map(({ holder }) => holder))
  for (const { person, toUnit, day } of leaving) if (holding.has(person)) duties += await openMoveDuties(tx, seat, { person, unit: toUnit, from: day })
  const arising: string[] = []
  for (const [key, register] of seat.book.registers) {
    if (!register.arises) continue
    const own = moved.filter((one) => concerns(register.arises!, one))
    if (own.length === 0) continue
    await arise(tx, seat, key, register, own)
    arising.push(key)
  }
  for (const duty of seat.book.duties.values()) if (isArrivalDuty(duty) && duty.subject.per === 'item' && arising.includes(duty.subject.register)) duties += await openPeriodic(tx, seat, duty)
  return duties
}
const concerns = ({ on, employment, closes }: Arising, { movement, employment: own }: Moved): boolean => (on.includes(movement) || closes?.on.includes(movement) === true) && (employment === undefined || (employment as readonly string[]).includes(own))

/** New rows, or the open row of the person goes on. */
async function arise(tx: Tx, seat: Seat, key: string, register: Register, moved: readonly Moved[]): Promise<void> {
  const { closes } = register.arises!
  const closing = closes ? moved.filter(({ movement }) => closes.on.includes(movement)) : []
  const closed = closes ? await closeRows(tx, seat, key, register, closes, closing) : new Set<string>()
  const fresh = moved.filter(({ person }) => !closed.has(person))
  if (fresh.length === 0) return
  const numbers = await takeNextNumbers(tx, seat, register, key, fresh.length)
  const rows = fresh.map((one, index) => ({ one, target: { number: numbers[index]!, unit: (one.movement === '異動' || one.movement === '退職' ? one.fromUnit : one.toUnit) ?? one.fromUnit ?? one.toUnit ?? '', place: null, holder: one.person, details: columnsOf(register, one) } }))
  const ids = await insertItems(tx, seat, register, rows.map(({ target }) => ({ target })))
  const ended = rows.filter(({ one }) => closing.includes(one)).flatMap(({ target }) => ids.get(target.number) ?? [])
  if (closes && ended.length > 0) await setState(tx, seat, register, closes, ended, closing)
  for (const [movement, some] of Map.groupBy(rows, ({ one }) => one.movement)) await keepRows(tx, seat, some.map(({ target }) => ids.get(target.number)!), { act: `${register.noun}の発生（${movement}）`, clauses: register.cites })
}

/** The columns a register has of what is known of a movement. */
function columnsOf(register: Register, { person, movement, day, fromUnit, toUnit, employment }: Moved): Record<string, unknown> {
  const known: Record<string, unknown> = { person, kind: movement, day, fromUnit, toUnit, employment: EMPLOYMENTS[employment] }
  const columns = Object.fromEntries(Object.entries(known).filter(([column]) => column in register.columns))
  const { closes } = register.arises!
  return closes?.on.includes(movement) ? { ...columns, [closes.day]: day, ...('day' in columns ? { day: null } : {}) } : columns
}
const EMPLOYMENTS: { readonly [key: string]: string } = { regular: '常勤', 'non-regular': '会計年度任用・臨時的任用', contractor: '委託先の従業員', outsider: '部外' }

type Closes = NonNullable<Arising['closes']>
async function closeRows(tx: Tx, seat: Seat, key: string, register: Register, closes: Closes, moved: readonly Moved[]): Promise<Set<string>> {
  if (moved.length === 0) return new Set()
  const { rows } = await sql<{ id: string; holder: string }>`select id::text, holder::text from item where org = ${seat.org} and register = ${key} and state = any(${[...closes.from]}) and holder = any(${moved.map(({ person }) => person)}::bigint[])`.execute(tx)
  await setState(tx, seat, register, closes, rows.map(({ id }) => id), moved)
  await keepRows(tx, seat, rows.map(({ id }) => id), { act: `${register.noun}: ${closes.to}`, clauses: register.cites })
  return new Set(rows.map(({ holder }) => holder))
}
async function setState(tx: Tx, seat: Seat, register: Register, closes: Closes, ids: readonly string[], moved: readonly Moved[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update item set state = ${closes.to}, version = version + 1, updated_at = ${seat.now} where org = ${seat.org} and id = any(${[...ids]}::bigint[])`.execute(tx)
  await sql`update ${sql.table(register.table)} d set ${sql.ref(columnName(closes.day))} = x.day from jsonb_to_recordset(${JSON.stringify(moved.map(({ person, day }) => ({ person, day })))}::jsonb) as x(person bigint, day date), item i
    where d.org = ${seat.org} and d.item = any(${[...ids]}::bigint[]) and i.org = d.org and i.id = d.item and i.holder = x.person`.execute(tx)
}

/** Takes back what arose from a batch: its open tasks and rows. */
export async function withdrawMovements(tx: Tx, seat: Seat, batch: string, changes: readonly RowChange[], day: string): Promise<void> {
  const people = [...new Set(changes.flatMap(({ table, before, after }) => { const row = (after ?? before) as unknown as { id?: string; person?: string }; return table === 'person' ? [row.id!] : table === 'assignment' ? [row.person!] : [] }))]
  if (people.length === 0) return
  const tasks = await sql<{ id: string }>`update task set state = '取消', closed_at = ${seat.now}, closed_by = ${seat.person} where org = ${seat.org} and state = '未了' and about = any(${people}::bigint[]) and key like 'move/%' and opened_on <= ${seat.day}::date and right(key, 10) >= (${day}::date - 1)::text returning id::text`.execute(tx)
  await appendEvidence(tx, tasks.rows.map(({ id }) => ({ org: seat.org, actor: seat.person, act: '義務の取消', subject: `task/${id}`, after: { batch, state: '取消' }, clauses: [], at: seat.now })))
  for (const [key, register] of seat.book.registers) {
    const { arises } = register
    if (!arises) continue
    const since = sql`(${day}::date - 1)`
    const reopened = arises.closes ? (await sql<{ id: string }>`update item i set state = ${arises.closes.from[0]}, version = version + 1 from ${sql.table(register.table)} d where i.org = ${seat.org} and i.register = ${key} and i.holder = any(${people}::bigint[]) and i.state = ${arises.closes.to} and d.org = i.org and d.item = i.id and d.${sql.ref(columnName(arises.closes.day))} >= ${since} returning i.id::text`.execute(tx)).rows : []
    await keepRows(tx, seat, reopened.map(({ id }) => id), { act: `${register.noun}の取消し`, clauses: register.cites })
    if (!('day' in register.columns)) continue
    const { rows } = await sql<{ id: string }>`update item i set state = ${arises.withdrawn}, version = version + 1, updated_at = ${seat.now} from ${sql.table(register.table)} d where i.org = ${seat.org} and i.register = ${key} and i.state = ${register.initial}
      and i.holder = any(${people}::bigint[]) and d.org = i.org and d.item = i.id and d.day >= ${since} returning i.id::text`.execute(tx)
    await keepRows(tx, seat, rows.map(({ id }) => id), { act: `${register.noun}の取消し`, clauses: register.cites })
  }
}
