import { sql } from 'kysely'
import { mayRecord } from '../../acts/records.ts'
import { maySeeTo } from '../../acts/items.ts'
import { cautionsOf } from '../../acts/cautions.ts'
import { controlState } from '../../acts/gates.ts'
import { provisionsFor } from '../../acts/provisions.ts'
import { loadItems } from '../../acts/item-facts.ts'
import type { LoadedItem } from '../../acts/item-facts.ts'
import { itemRowOf, requestRows, taskRows } from '../../acts/rows.ts'
import { noticeLines } from '../../acts/notice-lines.ts'
import { settingsOf } from '../../acts/settings.ts'
import { mayKnowViewers } from '../../acts/viewers.ts'
import { openItem } from '../../acts/open-register.ts'
import { personOf, registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { compile } from '../../engine/condition.ts'
import type { Facts } from '../../engine/condition.ts'
import type { Content } from '../../engine/definition.ts'
import type { ControlAnswer } from '../../engine/control/control.ts'
import { belongsTo, unitOf } from '../../engine/organisation.ts'
import { Refused } from '../../engine/refused.ts'
import { namesFor } from '../../store/names.ts'
import type { ReplyOf } from '../../contract/routes.ts'
import { liftedInWords } from './decisions.ts'
import { progressFor } from './plan-progress.ts'

type Detail = ReplyOf<'item'>
export async function loadItem(seat: Seat, key: string, id: string): Promise<LoadedItem> {
  registerOf(seat, key)
  const item = (await loadItems(seat.db, seat, [id])).get(id)
  if (!item || item.register !== key) throw new Refused('not-found', 'この一件は見つかりません。')
  await openItem(seat, item)
  return item
}

/** Everything about one thing, in a number of statements that does not grow with its history. */
export async function itemDetail(seat: Seat, key: string, id: string, at?: string): Promise<Detail> {
  const item = await loadItem(seat, key, id)
  const register = registerOf(seat, key)
  const labels = { number: register.number.label, ...Object.fromEntries(Object.entries(register.columns).map(([column, { label }]) => [column, label])) }
  const [contents, custody, controls, tasks, requests] = [
    await contentRows(seat, id, at), await custodyRows(seat, id), await controlRows(seat, item),
    await taskRows(seat.db, seat, sql`t.item = ${id} and t.state = '未了'`), await requestRows(seat.db, seat, sql`r.id in (select request from request_item where org = ${seat.org} and item = ${id} union select request from evidence where org = ${seat.org} and subject = ${`item/${id}`} and request is not null)`, { limit: 50 }),
  ]
  const names = await namesFor(seat.db, seat.org, seat.organisation, [item.holder, ...(item.answeredBy ?? []), ...[...item.permissions, ...item.stalePermissions].map(({ person }) => person)], [item.homeUnit, item.keeperUnit])
  const permission = (stale: boolean) => (one: LoadedItem['permissions'][number]) => ({ request: one.request, procedure: one.procedure, person: names.personOrNull(one.person), role: one.role, from: one.from, until: one.until, stale })
  const { register: _key, ...row } = itemRowOf(item, names)
  return {
    ...row, register: key, labels, contents, custody, controls, tasks, requests,
    permissions: [...item.permissions.map(permission(false)), ...item.stalePermissions.map(permission(true))],
    answered: register.answered ? { label: register.answered.label, clauses: [...register.answered.cites], people: (item.answeredBy ?? []).map((person) => names.person(person)), needed: item.answeredBy !== undefined } : null,
    notice: noticeOf(seat, item), progress: await progressFor(seat, item), offered: offeredFor(seat, item), cautions: (await cautionsOf(seat.db, seat, item)).map(({ cites, ...one }) => ({ ...one, cites: [...cites] })), highest: item.highest, mayKnowViewers: mayKnowViewers(seat, item.homeUnit), mayEdit: !register.byActsAlone && maySeeTo(seat, item.homeUnit) && register.states[item.state]?.tone !== 'final',
  }
}

function noticeOf(seat: Seat, item: LoadedItem): Detail['notice'] {
  const notice = noticeLines(seat, item)
  return notice && { title: notice.title, lines: [...notice.lines] }
}

interface ContentSql extends Omit<Content, 'restrictions' | 'records'> { id: string; records: number | null; restrictions: string[]; since: Date; until: Date | null; erased_how: string | null }
/** The contents ledger of a thing, newest first; with a day: what was on it at the end of that day. */
export async function contentRows(seat: Seat, item: string, at?: string): Promise<Detail['contents']> {
  const end = at === undefined ? sql`` : sql`and since < (${at}::date + 1)::timestamp at time zone 'Asia/Tokyo' and (until is null or until >= (${at}::date + 1)::timestamp at time zone 'Asia/Tokyo')`
  const { rows } = await sql<ContentSql>`select id, title, confidentiality, integrity, availability, records, restrictions, since, until, erased_how from content where org = ${seat.org} and item = ${item} ${end} order by until desc nulls first, id desc limit 1000`.execute(seat.db)
  return rows.map(({ records, erased_how, since, until, ...row }) => ({ ...row, ...(records === null ? {} : { records }), since: since.toISOString(), until: until?.toISOString() ?? null, erasedHow: erased_how }))
}

interface CustodySql { id: string; person: string; unit: string; purpose: string; destination: string; from_day: string; due: string | null; role: string; permitted_by: string | null; permitted_on: string | null; returned_at: Date | null; returned_by: string | null; confirmed_at: Date | null; confirmed_by: string | null; request: string | null; contents: Detail['custody'][number]['contents'] }
async function custodyRows(seat: Seat, item: string): Promise<Detail['custody']> {
  const { rows } = await sql<CustodySql>`select * from custody where org = ${seat.org} and item = ${item} order by id desc limit 200`.execute(seat.db)
  const names = await namesFor(seat.db, seat.org, seat.organisation, rows.flatMap((row) => [row.person, row.permitted_by, row.returned_by, row.confirmed_by]), rows.map(({ unit }) => unit))
  return rows.map((row) => ({
    id: row.id, person: names.person(row.person), unit: names.unit(row.unit), purpose: row.purpose, destination: row.destination, from: row.from_day, due: row.due, role: row.role, permittedBy: names.personOrNull(row.permitted_by), permittedOn: row.permitted_on,
    returnedAt: row.returned_at?.toISOString() ?? null, returnedBy: names.personOrNull(row.returned_by), confirmedAt: row.confirmed_at?.toISOString() ?? null, confirmedBy: names.personOrNull(row.confirmed_by), request: row.request, contents: row.contents,
  }))
}

interface AnswerSql { control: string; answer: ControlAnswer; on_day: string; by_person: string; fields: Facts; reason: string | null; plan_due: string | null }
async function controlRows(seat: Seat, item: LoadedItem): Promise<Detail['controls']> {
  const asked = [...seat.book.controls.values()].filter(({ register }) => register === item.register)
  if (asked.length === 0) return []
  const settings = await settingsOf(seat.db, seat)
  const { rows } = await sql<AnswerSql>`select distinct on (control) control, answer, on_day, by_person, fields, reason, plan_due from control_answer where org = ${seat.org} and item = ${item.id} order by control, id desc`.execute(seat.db)
  const answers = new Map(rows.map((row) => [row.control, row]))
  const names = await namesFor(seat.db, seat.org, seat.organisation, rows.map(({ by_person }) => by_person))
  const standing = await provisionsFor(seat.db, seat, item)
  return asked.map((control) => {
    const { applies, stale } = controlState(control, item, seat.day, settings)
    const latest = answers.get(control.id)
    return {
      id: control.id, title: control.title, question: control.question, clauses: [...control.cites], fields: { ...control.fields }, applies, answer: latest?.answer ?? null, on: latest?.on_day ?? null, by: names.personOrNull(latest?.by_person),
      stale, values: { ...latest?.fields }, reason: latest?.reason ?? null, planDue: latest?.plan_due ?? null, gates: [...control.gates ?? []],
      lifted: standing.filter(({ clauses }) => clauses.includes(control.cites[0]!)).map(liftedInWords),
    }
  })
}

/** Procedures that may be begun and events that may be recorded on the thing now, by this person. */
export function offeredFor(seat: Seat, item: LoadedItem): Detail['offered'] {
  const me = personOf(seat)
  const home = unitOf(seat.organisation, me)
  const isOurs = home !== undefined && belongsTo(seat.organisation, home) === belongsTo(seat.organisation, item.unit)
  const procedures = [...seat.book.procedures.values()].filter(({ subject, subjectStates, effect, anyReader }) => {
    const states = subjectStates ?? effect?.from
    return (isOurs || anyReader) && subject === item.register && (!states || states.includes(item.state))
  })
  const events = [...seat.book.events.values()].filter((event) => event.subject.includes(item.register) && (!event.states || event.states.includes(item.state))
    && (!event.when || compile(event.when)(item as unknown as Facts) === 1) && mayRecord(seat, event, item, item.unit).length === 0)
  const isFinal = seat.book.registers.get(item.register)?.states[item.state]?.tone === 'final'
  if (isFinal) return events.filter(({ states }) => states?.includes(item.state)).map(offer('event'))
  const rank = { out: 0, rest: 1, attention: 2, final: 2 } as const
  const tone = (state: string | undefined) => seat.book.registers.get(item.register)?.states[state ?? item.state]?.tone ?? 'rest'
  const inOrder = procedures.toSorted((a, b) => rank[tone(a.effect?.to)] - rank[tone(b.effect?.to)])
  return [...inOrder.map(offer('procedure')), ...events.map(offer('event'))]
}
const offer = (kind: 'procedure' | 'event') => ({ id, title, verb, cites }: { id: string; title: string; verb: string; cites: readonly string[] }) => ({ id, kind, title, verb, clauses: [...cites] })
