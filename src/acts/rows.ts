import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { z } from 'zod'
import { resolveRole, unitOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import type * as shapes from '../contract/shapes.ts'
import type { OrgDb } from '../store/database.ts'
import { namesFor } from '../store/names.ts'
import type { Names } from '../store/names.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

export type RequestRow = z.infer<typeof shapes.requestRow>
export type TaskRow = z.infer<typeof shapes.taskRow>
export type ItemRow = z.infer<typeof shapes.itemRow>
/** `where` speaks of `request r` or `task t`; `order` without one: newest first, or the most urgent first. */
export interface RowsOptions { readonly order?: RawBuilder<unknown>; readonly limit?: number }

interface RequestSqlRow {
  id: string; number: string | null; procedure: string; title: string; state: string; applicant: string; typed_by: string; unit: string; urgent: boolean
  submitted_at: Date | null; decided_at: Date | null; since: Date | null; waiting: { kind: string; role: string; people: string[] }[]; items: { id: string; register: string; number: string }[]
}

/** Requests as lists show them, in one statement whatever their number, and one for the names of those who have left. */
export async function requestRows(db: OrgDb, seat: Seat, where: RawBuilder<unknown>, options: RowsOptions = {}): Promise<RequestRow[]> {
  const { rows } = await sql<RequestSqlRow>`
    select r.id, r.number, r.procedure, r.title, r.state, r.applicant, r.typed_by, r.unit, r.urgent, r.submitted_at, r.decided_at, (select max(a.at) from request_act a where a.org = r.org and a.request = r.id and a.act <> 'コメント') as since,
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'role', s.role, 'people', (select coalesce(jsonb_agg(a.person::text order by a.person), '[]') from step_addressee a where a.org = s.org and a.request = s.request and a.position = s.position)) order by s.position)
        from request_step s where s.org = r.org and s.request = r.id and s.state = '到達'), '[]') as waiting,
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id::text, 'register', i.register, 'number', i.number) order by i.number) from request_item ri join item i on i.org = ri.org and i.id = ri.item where ri.org = r.org and ri.request = r.id), '[]') as items
    from request r where r.org = ${seat.org} and (${where}) order by ${options.order ?? sql`r.id desc`} limit ${options.limit ?? 200}`.execute(db)
  const names = await namesFor(db, seat.org, seat.organisation, rows.flatMap((row) => [row.applicant, row.typed_by]), rows.map(({ unit }) => unit))
  return rows.map((row) => toRequestRow(row, seat.organisation, names))
}

function toRequestRow(row: RequestSqlRow, organisation: Organisation, names: Names): RequestRow {
  const waiting = row.state === '回付中' || row.state === '決裁済' ? row.waiting : []
  return {
    id: row.id, number: row.number, procedure: row.procedure, title: row.title, state: row.state, applicant: names.person(row.applicant), typedBy: names.person(row.typed_by),
    unit: names.unit(row.unit), submittedAt: row.submitted_at?.toISOString() ?? null, decidedAt: row.decided_at?.toISOString() ?? null, urgent: row.urgent,
    waitingFor: waiting.length > 0 ? waiting.map(({ kind, role, people }) => `${role}の${kind}（${people.map((id) => organisation.people.get(id)?.name ?? '').filter(Boolean).join('・') || '不在'}）`).join('、') : null,
    since: waiting.length > 0 ? row.since?.toISOString() ?? null : null, items: row.items,
  }
}

interface TaskSqlRow {
  id: string; duty: string; title: string; unit: string; period: string | null; due: string; state: string; item: { id: string; register: string; number: string; state: string } | null; assignees: { role: string | null; person: string | null }[]
}

/** Tasks as lists show them, in one statement whatever their number, and one for the names of those who have left. `due` is the day it was put off to, where it was. */
export async function taskRows(db: OrgDb, seat: Seat, where: RawBuilder<unknown>, options: RowsOptions = {}): Promise<TaskRow[]> {
  const { rows } = await sql<TaskSqlRow>`
    select t.id, t.duty, t.title, t.unit, t.period, coalesce(t.extended_to, t.due) as due, t.state,
      (select jsonb_build_object('id', i.id::text, 'register', i.register, 'number', i.number, 'state', i.state) from item i where i.org = t.org and i.id = t.item) as item,
      coalesce((select jsonb_agg(jsonb_build_object('role', a.role, 'person', a.person::text)) from task_assignee a where a.org = t.org and a.task = t.id), '[]') as assignees
    from task t where t.org = ${seat.org} and (${where}) order by ${options.order ?? sql`coalesce(t.extended_to, t.due), t.id`} limit ${options.limit ?? 200}`.execute(db)
  const names = await namesFor(db, seat.org, seat.organisation, rows.flatMap((row) => row.assignees.map(({ person }) => person)), rows.map(({ unit }) => unit))
  return rows.map((row) => {
    const duty = seat.book.duties.get(row.duty)
    return {
      id: row.id, duty: row.duty, title: row.title, instruction: duty?.instruction ?? '', unit: names.unit(row.unit), item: row.item, period: row.period, due: row.due,
      overdue: row.state === '未了' && row.due < seat.day, extendable: duty?.extendable === true, state: row.state, clauses: [...duty?.cites ?? []], closedBy: !duty ? [] : duty.closedBy === 'stocktake' ? ['stocktake'] : [...duty.closedBy.events],
      assignees: row.assignees.map(({ role, person }) => (role === null ? names.personOrNull(person)?.name ?? '' : roleWithNames(seat.organisation, role, row.unit))),
    }
  })
}

/** 情報管理者（佐藤 花子）; vacant: the superior who stands in. */
function roleWithNames(organisation: Organisation, role: string, unit: string): string {
  const names = resolveRole(organisation, role, unit, new Map()).holders.map((person) => organisation.people.get(person)?.name ?? '').filter(Boolean)
  return names.length > 0 ? `${role}（${names.join('・')}）` : `${role}（空席）`
}

/** Things as lists show them, from what `loadItems` read. */
export async function itemRows(seat: Seat, items: readonly LoadedItem[]): Promise<(ItemRow & { register: string })[]> {
  const names = await namesFor(seat.db, seat.org, seat.organisation, items.map(({ holder }) => holder), items.flatMap(({ homeUnit, keeperUnit }) => [homeUnit, keeperUnit]))
  return items.map((item) => itemRowOf(item, names))
}
export function itemRowOf(item: LoadedItem, names: Names): ItemRow & { register: string } {
  return {
    id: item.id, register: item.register, number: item.number, state: item.state, unit: names.unit(item.homeUnit), keeper: names.unitOrNull(item.keeperUnit),
    holder: names.personOrNull(item.holder), place: item.place ? { id: item.place.id, name: placeName(item.place) } : null, due: item.due, confidentiality: item.confidentiality, integrity: item.integrity,
    availability: item.availability, seenOn: item.seenOn, version: item.version, details: { ...item.details },
  }
}
const placeName = (place: { readonly number: string; readonly details: { readonly [key: string]: unknown } }): string => (typeof place.details['name'] === 'string' ? place.details['name'] : place.number)

/** The unit a person stands in today, as text; empty for somebody placed nowhere. */
export const homeOf = (seat: Seat): string => (seat.person === null ? '' : unitOf(seat.organisation, seat.person) ?? '')
