import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { z } from 'zod'
import type * as shapes from '../contract/shapes.ts'
import { listed } from '../engine/form.ts'
import type { Desk, DeskPart } from '../engine/profile.ts'
import type { Register } from '../engine/register/register.ts'
import { namesFor } from '../store/names.ts'
import type { Names } from '../store/names.ts'
import { columnName } from '../store/register-ddl.ts'
import { isInMyInbox } from './home.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { actorOrNobody } from './guard-context.ts'
import { mayOpen } from './open-register.ts'
import { requestRows } from './rows.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

export type DeskShown = z.infer<typeof shapes.desk>
type Part = DeskShown['parts'][number]
type OfRequests = Extract<DeskPart, { readonly requests: unknown }>
type OfRegister = Extract<DeskPart, { readonly register: string }>
const MOST = 10

/** What the documents bring together for the roles the signed-in person holds; empty for who holds none of them. A constant number of statements per part. */
export async function desksOf(seat: Seat): Promise<DeskShown[]> {
  const roles = new Set(actorOrNobody(seat).roles.map(({ role }) => role))
  const found: DeskShown[] = []
  for (const desk of (seat.book.profile.desks ?? []).filter(({ role }) => roles.has(role))) found.push(await shown(seat, desk))
  return found
}

async function shown(seat: Seat, { role, title, cites, parts }: Desk): Promise<DeskShown> {
  const done: Part[] = []
  for (const part of parts) done.push(await ('requests' in part ? requestsOf(seat, part) : rowsOf(seat, part)))
  return { role, title, clauses: [...cites], parts: done }
}

async function requestsOf(seat: Seat, { title, requests }: OfRequests): Promise<Part> {
  const where = requests === 'all' ? sql`r.state = '回付中'` : waitingFor(seat, requests)
  const { rows: [count] } = await sql<{ total: number }>`select count(*)::int as total from request r where r.org = ${seat.org} and (${where})`.execute(seat.db)
  const rows = await requestRows(seat.db, seat, where, { limit: MOST, order: sql`r.urgent desc, r.submitted_at, r.id` })
  return { title, total: count!.total, all: requests === 'all' ? null : '/inbox', rows: rows.map(({ id, number, title: name, unit, state, waitingFor: at }) => ({ link: `/requests/${id}`, number: number ?? '', title: name, unit, state: at ?? state })) }
}
/** Requests that wait for the holder at such a step, of these procedures. */
function waitingFor(seat: Seat, { waiting, of, notOf }: Exclude<OfRequests['requests'], 'all'>): RawBuilder<unknown> {
  const me = personOf(seat)
  const procedures = of ? sql`and r.procedure = any(${[...of]}::text[])` : notOf ? sql`and r.procedure <> all(${[...notOf]}::text[])` : sql``
  return sql`${isInMyInbox(me)} ${procedures} and exists (select from request_step s join step_addressee a on a.org = s.org and a.request = s.request and a.position = s.position
    where s.org = r.org and s.request = r.id and s.state = '到達' and s.kind = any(${[...waiting]}::text[]) and a.person = ${me})`
}

async function rowsOf(seat: Seat, { title, register: key, states, where }: OfRegister): Promise<Part> {
  const register = seat.book.registers.get(key)!
  const all = `/registers/${key}`
  if (!mayOpen(seat, register)) return { title, total: 0, all, rows: [] }
  const fits = where ? sql`and ${sql.ref(`d.${columnName(where.column)}`)} = ${where.is}` : sql``
  const { rows } = await sql<{ id: string; total: number }>`select i.id::text, (count(*) over ())::int as total from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${key} and i.state = any(${[...states]}::text[]) ${fits} order by i.id desc limit ${MOST}`.execute(seat.db)
  const items = await loadItems(seat.db, seat, rows.map(({ id }) => id))
  const found = rows.flatMap(({ id }) => items.get(id) ?? [])
  const names = await namesFor(seat.db, seat.org, seat.organisation, found.flatMap((item) => peopleIn(register, item)), found.map(({ homeUnit }) => homeUnit))
  return { title, total: rows[0]?.total ?? 0, all, rows: found.map((item) => ({ link: `${all}/${item.id}`, number: item.number, title: wordsOf(register, item, names), unit: names.unit(item.homeUnit), state: item.state })) }
}
const peopleIn = ({ columns }: Register, { details }: LoadedItem): string[] => Object.entries(columns).flatMap(([key, { type }]) => (type === 'person' ? listed(details, key) : []))
/** What a row is about: the first words or the first person among the columns of its list. */
function wordsOf({ columns, listed }: Register, { details, number }: LoadedItem, names: Names): string {
  const key = listed.find((one) => typeof details[one] === 'string' && ['text', 'person'].includes(columns[one]?.type ?? ''))
  if (key === undefined) return number
  return columns[key]!.type === 'person' ? names.person(String(details[key])).name : String(details[key])
}
