import { sql } from 'kysely'
import type { Facts } from '../engine/condition.ts'
import type { Form } from '../engine/definition.ts'
import { namesFor } from '../store/names.ts'
import type { PersonRef } from '../store/names.ts'
import { attachedIn, fileNames } from './record-attachments.ts'
import { describeChanges, describeForm, partsOf, wordingFor } from './wording.ts'
import type { Line, Wording } from './wording.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

export interface HistoryRow { readonly evidence: string; readonly at: string; readonly kind: string; readonly title: string; readonly actor: PersonRef | null; readonly clauses: string[]; readonly details: Line[]; readonly request: string | null; /** Files the record carries. */ readonly files: { readonly id: string; readonly name: string }[] }
interface Row { id: string; at: Date; actor: string | null; act: string; before: Facts | null; after: Facts | null; clauses: string[]; request: string | null; event: string | null; form: Facts | null }

/** What happened to a thing, newest first, as evidence keeps it: each act with what it changed and what was written down with it. */
export async function itemHistory(seat: Seat, key: string, item: string, page: { readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<{ rows: HistoryRow[]; next: string | null }> {
  const limit = page.limit ?? 50
  const before = page.after !== undefined && /^\d{1,18}$/.test(page.after) ? sql`and e.id < ${page.after}` : sql``
  const { rows } = await sql<Row>`select e.id, e.at, e.actor, e.act, e.before, e.after, e.clauses, e.request, r.event, r.form from evidence e
    left join lateral (select event, form from record r where r.org = e.org and r.item = ${item} and r.at = e.at and r.actor = e.actor order by id limit 1) r on true
    where e.org = ${seat.org} and e.subject = ${`item/${item}`} ${before} order by e.id desc limit ${limit + 1}`.execute(seat.db)
  const shown = rows.slice(0, limit)
  const { columns } = registerOf(seat, key)
  const names = await namesFor(seat.db, seat.org, seat.organisation, shown.map(({ actor }) => actor))
  const files = await fileNames(seat.db, seat, shown.flatMap((row) => filesOf(row, seat)))
  const wording = await wordingFor(seat.db, seat, valuesIn(shown, columns, seat))
  return {
    rows: shown.map((row) => ({ evidence: row.id, at: row.at.toISOString(), kind: kindOf(row), title: row.act, actor: names.personOrNull(row.actor), clauses: row.clauses, details: detailsOf(row, columns, seat, wording), request: row.request, files: filesOf(row, seat).flatMap((id) => { const name = files.get(id); return name === undefined ? [] : [{ id, name }] }) })),
    next: rows.length > limit ? shown.at(-1)!.id : null,
  }
}
const filesOf = ({ event, form }: Row, seat: Seat): string[] => attachedIn(event === null ? {} : seat.book.events.get(event)?.form ?? {}, form ?? {}).map(({ id }) => id)
const isPicture = (value: Facts | null): value is Facts => value !== null && typeof value['state'] === 'string' && typeof value['details'] === 'object'
const kindOf = ({ event, request, before }: Row): string => (event ? 'record' : request ? 'request' : before ? 'change' : 'entry')

/** The columns that changed (or were entered), then what the act's form said. */
function detailsOf({ before, after, event, form }: Row, columns: Form, seat: Seat, wording: Wording): Line[] {
  const changes = isPicture(after) ? describeChanges(columns, before ?? {}, after, wording) : []
  const lines = changes.map(({ label, before: was, after: is }) => ({ label, value: before === null ? is : `${was || 'なし'} → ${is || 'なし'}` }))
  const fields = event === null ? {} : seat.book.events.get(event)?.form ?? {}
  const said = form ? describeForm(fields, form, wording) : []
  const reason = after && typeof after['reason'] === 'string' ? [{ label: '理由', value: after['reason'] }] : []
  return [...lines, ...said, ...reason]
}

/** The values of the rows, each with its fields. */
function valuesIn(rows: readonly Row[], columns: Form, seat: Seat): (readonly [Form, Facts | null | undefined])[] {
  return rows.flatMap(({ before, after, event, form }) => [...partsOf(columns, before), ...partsOf(columns, after), [event === null ? {} : seat.book.events.get(event)?.form ?? {}, form] as const])
}
