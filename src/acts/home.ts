import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { z } from 'zod'
import { isDay } from '../engine/calendar.ts'
import { belongsTo, lineAbove } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import type * as shapes from '../contract/shapes.ts'
import { loadItems } from './item-facts.ts'
import { isChosen } from './records.ts'
import { isMyTask } from './responsibilities.ts'
import { homeOf, itemRows, requestRows, taskRows } from './rows.ts'
import type { ItemRow, RequestRow, TaskRow } from './rows.ts'
import { isStanding } from './standing-duties.ts'
import { settingsOf } from './settings.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'
import { holdsWholeRole } from '../identity/reading.ts'

type Offered = z.infer<typeof shapes.offered>
export interface Home {
  toDecide: RequestRow[]; toRead: RequestRow[]; returned: RequestRow[]; mine: RequestRow[]; tasks: TaskRow[]; held: (ItemRow & { register: string })[]
  notices: { id: string; title: string; link: string; at: string; read: boolean }[]; suggestions: Offered[]
}
const AT_MOST = 50

/** `request r` waits for the person: a reached step is addressed to him. Who applied or typed it never decides. */
export const isInMyInbox = (person: string): RawBuilder<unknown> => sql`r.state in ('回付中', '決裁済') and r.applicant <> ${person} and r.typed_by <> ${person} and exists (
  select from step_addressee a join request_step s on s.org = a.org and s.request = a.request and s.position = a.position
  where a.org = r.org and a.request = r.id and a.person = ${person} and s.state = '到達')`
/** `request r` was decided or passed on in the person's absence and is to be read afterwards. */
export const isToRead = (person: string): RawBuilder<unknown> => sql`exists (
  select from step_addressee a join request_step s on s.org = a.org and s.request = a.request and s.position = a.position
  where a.org = r.org and a.request = r.id and a.person = ${person} and s.state = '後閲待ち')`
const isMine = (person: string): RawBuilder<unknown> => sql`(r.applicant = ${person} or r.typed_by = ${person})`

/** What waits for the signed-in person. A constant number of statements. */
export async function homeOfPerson(seat: Seat): Promise<Home> {
  const me = personOf(seat)
  const rows = (where: RawBuilder<unknown>, order?: RawBuilder<unknown>) => requestRows(seat.db, seat, where, { limit: AT_MOST, ...(order ? { order } : {}) })
  // What is information itself is not in anybody's hands: it stands in its register.
  const bodiless = [...seat.book.registers].flatMap(([key, { information }]) => (information ? [key] : []))
  const heldIds = (await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('holder', '=', me).where(sql<boolean>`register <> all (${bodiless}::text[])`).orderBy(sql`due nulls last`).orderBy('id').limit(AT_MOST).execute()).map(({ id }) => id)
  const held = await loadItems(seat.db, seat, heldIds)
  return {
    toDecide: await rows(isInMyInbox(me), sql`r.urgent desc, r.submitted_at, r.id`), toRead: await rows(isToRead(me), sql`r.id`),
    returned: await rows(sql`${isMine(me)} and r.state in ('差戻し', '引戻し')`), mine: await rows(sql`${isMine(me)} and r.state in ('下書き', '回付中', '決裁済')`),
    tasks: await taskRows(seat.db, seat, sql`t.state = '未了' and ${isMyTask(seat, me)}`, { limit: AT_MOST, order: sql`t.duty = any(${toBeRead(seat)}::text[]) desc, coalesce(t.extended_to, t.due), t.id` }), held: await itemRows(seat, heldIds.flatMap((id) => held.get(id) ?? [])),
    notices: await noticesOf(seat, me), suggestions: await suggestionsFor(seat, me),
  }
}

/** What everybody is asked to read comes before his other work. */
const toBeRead = (seat: Seat): string[] => [...seat.book.duties.values()].filter(isStanding).map(({ id }) => id)

async function noticesOf(seat: Seat, me: string): Promise<Home['notices']> {
  const rows = await seat.db.selectFrom('notice').select(['id', 'title', 'link', 'at', 'read_at']).where('org', '=', seat.org).where('person', '=', me).orderBy(sql`(read_at is null) desc`).orderBy('id', 'desc').limit(AT_MOST).execute()
  return rows.map(({ id, title, link, at, read_at: readAt }) => ({ id, title, link, at: at.toISOString(), read: readAt !== null }))
}

/** Marks a notice as read; somebody else's does not exist for the reader. */
export async function readNotice(seat: Seat, id: string): Promise<void> {
  if (!/^\d{1,18}$/.test(id)) throw new Refused('not-found', 'この知らせは見つかりません。')
  const { numUpdatedRows } = await seat.db.updateTable('notice').set({ read_at: sql`coalesce(read_at, ${seat.now})` }).where('org', '=', seat.org).where('id', '=', id).where('person', '=', personOf(seat)).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refused('not-found', 'この知らせは見つかりません。')
}

/** Procedures that can be begun: those about nothing in a register, and those for which the own 所属 has something in a fitting state; what one used before comes first. */
async function suggestionsFor(seat: Seat, me: string): Promise<Offered[]> {
  const house = belongsTo(seat.organisation, homeOf(seat))
  const units = [...seat.organisation.units.keys()].filter((unit) => belongsTo(seat.organisation, unit) === house)
  const { rows: there } = await sql<{ register: string; state: string; mine: boolean }>`select register, state, bool_or(coalesce(holder = ${me}, false)) as mine from item
    where org = ${seat.org} and (coalesce(keeper_unit, unit) = any(${units}::bigint[]) or holder = ${me}) group by 1, 2`.execute(seat.db)
  const { rows: used } = await sql<{ procedure: string; times: number }>`select procedure, count(*)::int as times from (select procedure from request where org = ${seat.org} and applicant = ${me} order by id desc limit 100) r group by 1`.execute(seat.db)
  const times = new Map(used.map(({ procedure, times: count }) => [procedure, count]))
  const isThere = (register: string, states: readonly string[] | undefined, own: boolean) => there.some((one) => one.register === register && (!own || one.mine) && (states === undefined || states.includes(one.state)))
  const procedures = [...seat.book.procedures.values()].filter(({ subject, subjectStates, effect }) => subject === null || isThere(subject, subjectStates ?? effect?.from, false))
    .sort((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0))
  const settings = await settingsOf(seat.db, seat)
  const holdsInformation = (register: string | undefined) => register !== undefined && seat.book.registers.get(register)?.information !== undefined
  // Records are begun from home only on what one holds oneself (返却 …), or where they enter a piece of information; the others stand with the thing.
  const events = [...seat.book.events.values()].filter((one) => isChosen(one, settings)).filter(({ subject, states, roles, effect }) => roles === undefined && (subject.length === 0 ? holdsInformation(effect?.creates) : states !== undefined && subject.some((register) => !holdsInformation(register) && isThere(register, states, true))))
  return [...procedures.map((one) => offer('procedure', one)), ...events.map((one) => offer('event', one))]
}
const offer = (kind: Offered['kind'], { id, title, verb, cites }: { id: string; title: string; verb: string; cites: readonly string[] }): Offered => ({ id, kind, title, verb, clauses: [...cites] })

/** Tasks by scope: one's own, of one's 所属, or of everything one sees; overdue first. Pages by `after`, the cursor of the last row. */
export async function listTasks(seat: Seat, query: { readonly scope: 'mine' | 'unit' | 'all'; readonly state?: '未了' | '完了' | '期限超過' | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<{ rows: TaskRow[]; next: string | null }> {
  const me = personOf(seat)
  const limit = query.limit ?? AT_MOST
  const where = sql`${scopeOf(seat, me, query.scope)} and ${stateOf(seat, query.state)} and ${afterOf(query.after)}`
  const rows = await taskRows(seat.db, seat, where, { limit: limit + 1 })
  const last = rows.length > limit ? rows[limit - 1]! : null
  return { rows: rows.slice(0, limit), next: last ? `${last.due}/${last.id}` : null }
}
function scopeOf(seat: Seat, me: string, scope: 'mine' | 'unit' | 'all'): RawBuilder<unknown> {
  if (scope === 'mine') return isMyTask(seat, me)
  const units = scope === 'all' ? unitsBelow(seat, me) : officeUnits(seat)
  return units === 'everything' ? sql`true` : sql`(t.unit = any(${units}::bigint[]) or ${isMyTask(seat, me)})`
}
function officeUnits(seat: Seat): string[] {
  const house = belongsTo(seat.organisation, homeOf(seat))
  return [...seat.organisation.units.keys()].filter((unit) => belongsTo(seat.organisation, unit) === house)
}
/** The own 所属 and everything below a unit one heads; everything for who holds a role of the whole organisation. */
function unitsBelow(seat: Seat, me: string): string[] | 'everything' {
  if (holdsWholeRole(seat)) return 'everything'
  const heads = new Set(seat.organisation.people.get(me)?.assignments.filter(({ head }) => head).map(({ unit }) => unit))
  const below = [...seat.organisation.units.keys()].filter((unit) => lineAbove(seat.organisation, unit).some(({ id }) => heads.has(id)))
  return [...new Set([...officeUnits(seat), ...below])]
}
function stateOf(seat: Seat, state: '未了' | '完了' | '期限超過' | undefined): RawBuilder<unknown> {
  if (state === '期限超過') return sql`t.state = '未了' and coalesce(t.extended_to, t.due) < ${seat.day}::date`
  return state === undefined ? sql`t.state <> '取消'` : sql`t.state = ${state}`
}
function afterOf(after: string | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql`true`
  const parts = /^(\d{4}-\d{2}-\d{2})\/(\d{1,18})$/.exec(after)
  if (!parts || !isDay(parts[1]!)) throw new Refused('invalid-input', [{ field: 'after', message: '続きの位置が正しくありません。最初から読み込み直してください。', cites: [] }])
  return sql`(coalesce(t.extended_to, t.due), t.id) > (${parts[1]}::date, ${parts[2]}::bigint)`
}
