import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { z } from 'zod'
import { resolveRole, unitOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import type * as shapes from '../server/contract/shapes.ts'
import type { OrgDb } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

export type PersonRef = z.infer<typeof shapes.personRef>
export type RequestRow = z.infer<typeof shapes.requestRow>
export type TaskRow = z.infer<typeof shapes.taskRow>
export type ItemRow = z.infer<typeof shapes.itemRow>
/** `where` speaks of `request r` or `task t`; `order` without one: newest first, or the most urgent first. */
export interface RowsOptions { readonly order?: RawBuilder<unknown>; readonly limit?: number }

/** A person as rows show them: name, post and unit of the day. Who has left keeps the name the caller read with the row. */
export function personRef(organisation: Organisation, id: string, name = ''): PersonRef {
  const person = organisation.people.get(id)
  const main = person?.assignments.find((one) => one.main) ?? person?.assignments[0]
  return { id, name: person?.name ?? name, post: main?.post ?? '', unit: main ? organisation.units.get(main.unit)?.name ?? '' : '' }
}
export const personRefOrNull = (organisation: Organisation, id: string | null, name = ''): PersonRef | null => (id === null ? null : personRef(organisation, id, name))
export const unitRef = (organisation: Organisation, id: string, name = ''): { id: string; name: string } => ({ id, name: organisation.units.get(id)?.name ?? name })

const nameOf = (person: string) => sql`(select name from person p where p.org = ${sql.ref(`${person.split('.')[0]}.org`)} and p.id = ${sql.ref(person)})`
const unitNameOf = (unit: string) => sql`(select u.name from unit_period u where u.org = ${sql.ref(`${unit.split('.')[0]}.org`)} and u.unit = ${sql.ref(unit)} order by u.from_day desc limit 1)`

interface RequestSqlRow {
  id: string; number: string | null; procedure: string; title: string; state: string; applicant: string; applicant_name: string; typed_by: string; typed_by_name: string; unit: string; unit_name: string; urgent: boolean
  submitted_at: Date | null; decided_at: Date | null; since: Date | null; waiting: { kind: string; role: string; people: string[] }[]; items: { id: string; register: string; number: string }[]
}

/** Requests as lists show them, in one statement whatever their number; names come from the organisation as the seat sees it. */
export async function requestRows(db: OrgDb, seat: Seat, where: RawBuilder<unknown>, options: RowsOptions = {}): Promise<RequestRow[]> {
  const { rows } = await sql<RequestSqlRow>`
    select r.id, r.number, r.procedure, r.title, r.state, r.applicant, ${nameOf('r.applicant')} as applicant_name, r.typed_by, ${nameOf('r.typed_by')} as typed_by_name, r.unit, ${unitNameOf('r.unit')} as unit_name,
      r.urgent, r.submitted_at, r.decided_at, (select max(a.at) from request_act a where a.org = r.org and a.request = r.id and a.act <> 'コメント') as since,
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'role', s.role, 'people', (select coalesce(jsonb_agg(a.person::text order by a.person), '[]') from step_addressee a where a.org = s.org and a.request = s.request and a.position = s.position)) order by s.position)
        from request_step s where s.org = r.org and s.request = r.id and s.state = '到達'), '[]') as waiting,
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id::text, 'register', i.register, 'number', i.number) order by i.number) from request_item ri join item i on i.org = ri.org and i.id = ri.item where ri.org = r.org and ri.request = r.id), '[]') as items
    from request r where r.org = ${seat.org} and (${where}) order by ${options.order ?? sql`r.id desc`} limit ${options.limit ?? 200}`.execute(db)
  return rows.map((row) => toRequestRow(row, seat.organisation))
}

function toRequestRow(row: RequestSqlRow, organisation: Organisation): RequestRow {
  const waiting = row.state === '回付中' || row.state === '決裁済' ? row.waiting : []
  return {
    id: row.id, number: row.number, procedure: row.procedure, title: row.title, state: row.state, applicant: personRef(organisation, row.applicant, row.applicant_name), typedBy: personRef(organisation, row.typed_by, row.typed_by_name),
    unit: unitRef(organisation, row.unit, row.unit_name), submittedAt: row.submitted_at?.toISOString() ?? null, decidedAt: row.decided_at?.toISOString() ?? null, urgent: row.urgent,
    waitingFor: waiting.length > 0 ? waiting.map(({ kind, role, people }) => `${role}の${kind}（${people.map((id) => organisation.people.get(id)?.name ?? '').filter(Boolean).join('・') || '不在'}）`).join('、') : null,
    since: waiting.length > 0 ? row.since?.toISOString() ?? null : null, items: row.items,
  }
}

interface TaskSqlRow {
  id: string; duty: string; title: string; unit: string; unit_name: string; period: string | null; due: string; state: string; item: { id: string; register: string; number: string } | null; assignees: { role: string | null; person: string | null; name: string | null }[]
}

/** Tasks as lists show them, in one statement whatever their number. `due` is the day it was put off to, where it was. */
export async function taskRows(db: OrgDb, seat: Seat, where: RawBuilder<unknown>, options: RowsOptions = {}): Promise<TaskRow[]> {
  const { rows } = await sql<TaskSqlRow>`
    select t.id, t.duty, t.title, t.unit, ${unitNameOf('t.unit')} as unit_name, t.period, coalesce(t.extended_to, t.due) as due, t.state,
      (select jsonb_build_object('id', i.id::text, 'register', i.register, 'number', i.number) from item i where i.org = t.org and i.id = t.item) as item,
      coalesce((select jsonb_agg(jsonb_build_object('role', a.role, 'person', a.person::text, 'name', (select name from person p where p.org = a.org and p.id = a.person))) from task_assignee a where a.org = t.org and a.task = t.id), '[]') as assignees
    from task t where t.org = ${seat.org} and (${where}) order by ${options.order ?? sql`coalesce(t.extended_to, t.due), t.id`} limit ${options.limit ?? 200}`.execute(db)
  return rows.map((row) => {
    const duty = seat.book.duties.get(row.duty)
    return {
      id: row.id, duty: row.duty, title: row.title, instruction: duty?.instruction ?? '', unit: unitRef(seat.organisation, row.unit, row.unit_name), item: row.item, period: row.period, due: row.due,
      overdue: row.state === '未了' && row.due < seat.day, extendable: duty?.extendable === true, state: row.state, clauses: [...duty?.cites ?? []], closedBy: !duty ? [] : duty.closedBy === 'stocktake' ? ['stocktake'] : [...duty.closedBy.events],
      assignees: row.assignees.map(({ role, person, name }) => (role === null ? seat.organisation.people.get(person ?? '')?.name ?? name ?? '' : roleWithNames(seat.organisation, role, row.unit))),
    }
  })
}

/** 情報管理者（佐藤 花子）; vacant: the superior who stands in. */
function roleWithNames(organisation: Organisation, role: string, unit: string): string {
  const names = resolveRole(organisation, role, unit, new Map()).holders.map((person) => organisation.people.get(person)?.name ?? '').filter(Boolean)
  return names.length > 0 ? `${role}（${names.join('・')}）` : `${role}（空席）`
}

/** A thing as lists show it, from what `loadItems` read. */
export function itemRowOf(seat: Seat, item: LoadedItem): ItemRow & { register: string } {
  const { organisation } = seat
  return {
    id: item.id, register: item.register, number: item.number, state: item.state, unit: unitRef(organisation, item.homeUnit), keeper: item.keeperUnit ? unitRef(organisation, item.keeperUnit) : null,
    holder: personRefOrNull(organisation, item.holder), place: item.place ? { id: item.place.id, name: placeName(item.place) } : null, due: item.due, confidentiality: item.confidentiality, integrity: item.integrity,
    availability: item.availability, seenOn: item.seenOn, version: item.version, details: { ...item.details },
  }
}
const placeName = (place: { readonly number: string; readonly details: { readonly [key: string]: unknown } }): string => (typeof place.details['name'] === 'string' ? place.details['name'] : place.number)

/** The unit a person stands in today, as text; empty for somebody placed nowhere. */
export const homeOf = (seat: Seat): string => (seat.person === null ? '' : unitOf(seat.organisation, seat.person) ?? '')
