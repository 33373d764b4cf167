import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { ItemFacts } from '../engine/definition.ts'
import type { Register } from '../engine/register/register.ts'
import { columnName } from '../store/register-ddl.ts'
import type { OrgDb } from '../store/database.ts'
import { thingOf } from './rejudge-facts.ts'
import type { GroupRow } from './rejudge-facts.ts'

/**
 * Most judges only ask of a day whether there is one, but thousands of days keep thousands of groups apart. So one day stands for all, after every day there is has been tried with
 * every group: where one of them makes a difference, days are told apart after all. 前提: for one column of days only; two might be compared with each other.
 */
export interface OneDay { readonly path: string; readonly column: string; readonly stands: string }
const MOST_DAYS = 5000
export interface Days {
  /** The column of days that may be taken as one, among the paths asked. */
  among(asked: ReadonlySet<string>): Promise<OneDay | null>
  /** Whether no other day makes a difference to any of the rows; if one does, the column is never taken as one again. */
  holds(day: OneDay, rows: readonly (GroupRow & { readonly unit: string })[], asked: Set<string>): Promise<boolean>
}

export function daysOf(db: OrgDb, register: Register, key: string, ours: RawBuilder<unknown>, facts: (item: ItemFacts) => unknown): Days {
  const known = new Map<string, Promise<string[]>>()
  const told = new Set<string>()
  const tried = new Set<string>()
  const valuesOf = (column: string): Promise<string[]> => {
    let found = known.get(column)
    if (!found) known.set(column, (found = distinctDays(db, register, column, ours)))
    return found
  }
  return {
    async among(asked) {
      const columns = Object.entries(register.columns).flatMap(([column, { type }]) => (type === 'date' && asked.has(`details.${column}`) ? [column] : []))
      const [column] = columns
      if (column === undefined || columns.length > 1 || told.has(column)) return null
      const values = await valuesOf(column)
      return values.length === 0 || values.length > MOST_DAYS ? null : { path: `details.${column}`, column, stands: values[0]! }
    },
    async holds(day, rows, asked) {
      const values = await valuesOf(day.column)
      const textOf = (row: GroupRow & { readonly unit: string }, value: string): string => JSON.stringify(facts(thingOf(key, row.unit, { ...row, [day.path]: value }, asked)))
      for (const row of rows) {
        if (row[day.path] === null) continue
        const { key: _key, n: _n, singled: _singled, unit, ...rest } = row
        const name = JSON.stringify(asked.has('unit') ? [rest, unit] : rest)
        if (tried.has(name)) continue
        const text = textOf(row, day.stands)
        if (!values.every((value) => textOf(row, value) === text)) {
          told.add(day.column)
          return false
        }
        tried.add(name)
      }
      return true
    },
  }
}

async function distinctDays(db: OrgDb, register: Register, column: string, ours: RawBuilder<unknown>): Promise<string[]> {
  const day = sql`d.${sql.ref(columnName(column))}`
  const { rows } = await sql<{ day: string }>`select distinct ${day} as day from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id where ${ours} and ${day} is not null limit ${MOST_DAYS + 1}`.execute(db)
  return rows.map((row) => row.day)
}
