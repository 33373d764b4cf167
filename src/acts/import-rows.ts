import { sql } from 'kysely'
import type { Facts } from '../engine/condition.ts'
import type { Field } from '../engine/definition.ts'
import type { Register } from '../engine/register/register.ts'
import type { OrgDb } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import type { Seat } from './world.ts'

/** A thing of the register as it stands, as far as a file can speak of it. */
export interface StoredItem {
  readonly id: string; readonly number: string; readonly state: string; readonly unit: string; readonly holder: string | null; readonly place: string | null; readonly placeNumber: string | null
  readonly version: number; readonly details: Facts
}
type Row = Omit<StoredItem, 'placeNumber' | 'details'> & { place_number: string | null; [detail: `d_${string}`]: unknown }
const CHUNK = 10_000
const halfWidth = (number: string): string => number.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()

/** Finds the things with these numbers, 10,000 a statement. A number written in full-width characters, lower case or with spaces finds the one that is meant. */
export async function storedItems(db: OrgDb, seat: Seat, key: string, register: Register, numbers: readonly string[], lock: boolean): Promise<(number: string) => StoredItem | undefined> {
  const wanted = [...new Set(numbers.flatMap((number) => [number, halfWidth(number)]))].filter((number) => number !== '')
  const found = new Map<string, StoredItem>()
  const columns = Object.keys(register.columns).map((column) => sql`d.${sql.ref(columnName(column))} as ${sql.ref(`d_${column}`)}`)
  for (let from = 0; from < wanted.length; from += CHUNK) {
    const { rows } = await sql<Row>`select i.id, i.number, i.state, i.unit, i.holder, i.place, i.version, p.number as place_number, ${sql.join(columns)}
      from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id left join item p on p.org = i.org and p.id = i.place
      where i.org = ${seat.org} and i.register = ${key} and i.number = any(${wanted.slice(from, from + CHUNK)}::text[]) order by i.id ${lock ? sql`for update of i` : sql``}`.execute(db)
    for (const row of rows) found.set(row.number, toStored(register, row))
  }
  return (number) => found.get(number) ?? found.get(halfWidth(number))
}
function toStored(register: Register, { place_number, ...row }: Row): StoredItem {
  const details: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(register.columns)) {
    const value = row[`d_${key}`]
    if (value !== null && value !== undefined) details[key] = plain(field, value)
  }
  return { id: row.id, number: row.number, state: row.state, unit: row.unit, holder: row.holder, place: row.place, version: row.version, placeNumber: place_number, details }
}
function plain(field: Field, value: unknown): unknown {
  if (!(value instanceof Date)) return value
  const japan = new Date(value.getTime() + 9 * 3_600_000).toISOString()
  return field.type === 'dateTime' ? `${japan.slice(0, 19)}+09:00` : japan.slice(0, 10)
}
