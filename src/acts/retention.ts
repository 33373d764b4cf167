import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { finalStates, registerKey } from '../engine/register/register.ts'
import type { Register } from '../engine/register/register.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import { retentionSetting } from '../engine/retention.ts'
import { appendEvidence } from '../evidence/append.ts'
import { holdsWholeRole } from '../identity/reading.ts'
import type { OrgDb } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import type { Seat } from './world.ts'
import { keepSetting } from './settings.ts'

/** How long one register or procedure is kept. `months` 0: for ever. */
export interface RetentionRule { readonly key: string; readonly kind: 'register' | 'procedure'; readonly title: string; readonly months: number; /** 組織で定めた; otherwise what the definition begins with. */ readonly own: boolean; /** The day it counts from, in words. */ readonly from: string; readonly clauses: readonly ClauseId[] }
/** Something whose time is over: the last day it had to be kept. */
export interface Expired { readonly subject: string; readonly key: string; readonly title: string; readonly number: string; readonly unit: string; readonly until: string }
const MOST_MONTHS = 1200
const MOST_SHOWN = 500

/** Whoever holds a role of the whole organisation sees and sets periods, and lets expired records go. */
export function retentionOnly(seat: Seat): void {
  if (seat.person !== null && !holdsWholeRole(seat)) throw new Refused('not-permitted', '保存期間を定め、期限の切れた記録を消去できるのは、組織全体の役割を持つ人です。')
}

/** The rule of every register and procedure of the profile. What follows another register's rows (経過) has none of its own. */
export async function retentionRules(db: OrgDb, seat: Seat): Promise<RetentionRule[]> {
  const values = await ownMonths(db, seat)
  const followed = new Set([...seat.book.registers.values()].flatMap(({ course }) => course?.register ?? []))
  const monthsOf = (key: string, otherwise: number) => ({ months: values.get(`retention.${key}`) ?? otherwise, own: values.has(`retention.${key}`) })
  const registers = [...seat.book.registers.values()].filter((one) => !followed.has(registerKey(one))).map((one): RetentionRule => {
    const key = registerKey(one)
    const { retention } = one
    const day = retention?.from
    return { key, kind: 'register', title: one.title, ...monthsOf(key, Number(retention?.keep.value ?? retentionSetting(key).value)), from: day === undefined ? '最後の状態になった日' : one.columns[day]!.label, clauses: retention?.cites ?? one.cites }
  })
  const procedures = [...seat.book.procedures.values()].map((one): RetentionRule => ({ key: one.id, kind: 'procedure', title: one.title, ...monthsOf(one.id, 0), from: '申請が終わった日', clauses: one.cites }))
  return [...registers, ...procedures]
}
/** Read anew each time: a period may have been set a moment ago. */
async function ownMonths(db: OrgDb, seat: Seat): Promise<Map<string, number>> {
  const rows = await db.selectFrom('setting_value').distinctOn('id').select(['id', 'value']).where('org', '=', seat.org).where('id', 'like', 'retention.%').where('from_day', '<=', seat.day).orderBy('id').orderBy('from_day', 'desc').execute()
  return new Map(rows.map(({ id, value }) => [id, Number(value)]))
}

/** Sets the period of a register or procedure from today on, with the reason; kept as evidence. */
export async function setRetention(seat: Seat, key: string, { months, reason }: { readonly months: number; readonly reason: string }): Promise<void> {
  retentionOnly(seat)
  if (!Number.isInteger(months) || months < 0 || months > MOST_MONTHS) throw refuseField('months', `保存期間は、0〜${MOST_MONTHS}か月の整数で入力してください（0 は期間を定めない）。`)
  if (reason.trim() === '') throw refuseField('reason', '理由を入力してください。')
  await seat.db.transaction().execute(async (tx) => {
    const rule = (await retentionRules(tx, seat)).find((one) => one.key === key)
    if (!rule) throw new Refused('not-found', 'この台帳・手続はありません。')
    await keepSetting(tx, seat, { id: `retention.${key}`, value: months, from: seat.day, reason })
    await appendEvidence(tx, { org: seat.org, actor: seat.person, act: '保存期間の定め', subject: `retention/${key}`, before: { months: rule.months }, after: { months, reason }, clauses: rule.clauses, at: seat.now })
  })
}

/** What may be erased today, oldest first: in its last state, its period over, not erased yet. What is held stands among it; erasing asks that again. */
export async function expiredThings(db: OrgDb, seat: Seat, only?: readonly string[]): Promise<Expired[]> {
  const rules = (await retentionRules(db, seat)).filter(({ months }) => months > 0)
  const found: Expired[] = []
  for (const rule of rules) {
    const register = rule.kind === 'register' ? seat.book.registers.get(rule.key) : undefined
    const procedure = rule.kind === 'procedure' ? seat.book.procedures.get(rule.key) : undefined
    if (register) found.push(...await expiredItems(db, seat, { rule, register }, only))
    if (procedure) found.push(...await expiredRequests(db, seat, { rule, procedure }, only))
  }
  return found.toSorted((one, other) => one.until.localeCompare(other.until)).slice(0, MOST_SHOWN)
}
interface Row { readonly id: string; readonly number: string; readonly unit: string; readonly until: string }
async function expiredItems(db: OrgDb, seat: Seat, { rule, register }: { readonly rule: RetentionRule; readonly register: Register }, only?: readonly string[]): Promise<Expired[]> {
  const ended = finalStates(register)
  const column = register.retention?.from
  const day = column === undefined ? sql`(i.updated_at at time zone 'Asia/Tokyo')::date` : sql.ref(`d.${columnName(column)}`)
  const { rows } = await sql<Row>`select i.id, i.number, i.unit, (${day} + make_interval(months => ${rule.months}))::date::text as until from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${rule.key} and i.erased_at is null and i.state = any(${ended}::text[]) and (${day} + make_interval(months => ${rule.months}))::date < ${seat.day}::date
      ${only ? sql`and 'item/' || i.id = any(${[...only]}::text[])` : sql``} order by until limit ${MOST_SHOWN}`.execute(db)
  return rows.map(({ id, ...row }) => ({ ...row, subject: `item/${id}`, key: rule.key, title: rule.title }))
}
async function expiredRequests(db: OrgDb, seat: Seat, { rule, procedure }: { readonly rule: RetentionRule; readonly procedure: Procedure }, only?: readonly string[]): Promise<Expired[]> {
  const day = sql`(coalesce(r.closed_at, r.decided_at) at time zone 'Asia/Tokyo')::date`
  const { rows } = await sql<Row>`select r.id, coalesce(r.number, '') as number, r.unit, (${day} + make_interval(months => ${rule.months}))::date::text as until from request r
    where r.org = ${seat.org} and r.procedure = ${procedure.id} and r.erased_at is null and r.state in ('完了', '取下げ', '却下', '失効') and (${day} + make_interval(months => ${rule.months}))::date < ${seat.day}::date
      ${only ? sql`and 'request/' || r.id = any(${[...only]}::text[])` : sql``} order by until limit ${MOST_SHOWN}`.execute(db)
  return rows.map(({ id, ...row }) => ({ ...row, subject: `request/${id}`, key: rule.key, title: rule.title }))
}
