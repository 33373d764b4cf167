import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import type { Facts } from '../engine/condition.ts'
import type { Form } from '../engine/definition.ts'
import type { Register } from '../engine/register/register.ts'
import { columnName } from '../store/register-ddl.ts'
import type { OrgDb } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { mayOpenItem } from './open-register.ts'
import type { Seat } from './world.ts'

/** What is told beside an answer: the row, the thing it is about, and what it says, column by column. */
export interface Accompanying { readonly id: string; readonly register: string; readonly number: string; readonly title: string; readonly about: string; readonly lines: readonly { readonly label: string; readonly value: string }[]; readonly clauses: readonly ClauseId[] }

/** What stands on a day beside every answer about these things (定め・指示 of a system), by number. It changes no answer; what the seat may not open is left out. */
export async function accompanying(db: OrgDb, seat: Seat, things: readonly string[], day: string): Promise<Accompanying[]> {
  const found: Accompanying[] = []
  const ids = [...new Set(things)].filter((id) => /^\d{1,18}$/.test(id))
  if (ids.length === 0) return found
  for (const [key, register] of seat.book.registers) {
    if (!register.accompanies) continue
    const rows = await rowsOf(db, seat, key, register, ids, day)
    const items = await loadItems(db, seat, rows.flatMap(({ id, about }) => [id, about]))
    found.push(...rows.flatMap(({ id, about }) => { const row = items.get(id); return row && mayOpenItem(seat, row) ? [told(register, row, items.get(about))] : [] }))
  }
  return found
}

async function rowsOf(db: OrgDb, seat: Seat, key: string, { table, accompanies }: Register, ids: readonly string[], day: string): Promise<{ id: string; about: string }[]> {
  const { of, from, until } = accompanies!
  const column = (name: string) => sql.ref(`d.${columnName(name)}`)
  const { rows } = await sql<{ id: string; about: string }>`select i.id::text as id, ${column(of)}::text as about from item i join ${sql.table(table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${key} and ${column(of)} = any(${ids}::bigint[]) and ${column(from)} <= ${day}::date and (${column(until)} is null or ${column(until)} >= ${day}::date) order by i.number`.execute(db)
  return rows
}

function told({ accompanies, columns }: Register, row: LoadedItem, about: LoadedItem | undefined): Accompanying {
  const { title, tells, cites } = accompanies!
  const lines = tells.map((column) => ({ label: columns[column]?.label ?? column, value: String(row.details[column] ?? '') }))
  return { id: row.id, register: row.register, number: row.number, title, about: about ? nameOf(about) : '', lines, clauses: cites }
}
const nameOf = ({ number, details }: LoadedItem): string => (typeof details['name'] === 'string' ? details['name'] : number)

/** The things a form names in its item fields. */
export const itemsIn = (fields: Form, form: Facts): string[] => Object.entries(fields).flatMap(([key, { type }]) => (type === 'item' ? [form[key] ?? []].flat().filter((one): one is string => typeof one === 'string') : []))
