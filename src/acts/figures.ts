import { sql } from 'kysely'
import type { EventDefinition } from '../engine/register/event.ts'
import type { OrgDb } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import { namesFor } from '../store/names.ts'
import { tallied } from './tallies.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

export interface Figures { readonly label: string; readonly rows: readonly { readonly word: string; readonly count: number; /** The words for a clause that is counted. */ readonly says?: string | undefined }[] }

/** How many rows of a register there are now per word of a column, per 所属, per state, or what is counted for each clause: the figures an event shows and keeps; most first. */
export async function figuresOf(db: OrgDb, seat: Seat, wanted: NonNullable<EventDefinition['figures']>): Promise<Figures[]> {
  if ('perClause' in wanted) return tallied(db, seat, wanted.perClause)
  const { register: key, by } = wanted
  const register = registerOf(seat, key)
  const found: Figures[] = []
  for (const column of by) {
    const word = column === 'unit' ? sql`i.unit::text` : column === 'state' ? sql`i.state` : sql`regexp_split_to_table(trim(d.${sql.ref(columnName(column))}), '[[:space:]、,]+')`
    const { rows } = await sql<{ word: string; count: number }>`select word, count(*)::int as count from (select ${word} as word from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id
      where i.org = ${seat.org} and i.register = ${key}) t where word <> '' group by word order by count desc, word limit 200`.execute(db)
    const label = column === 'unit' ? '所属' : column === 'state' ? '状態' : register.columns[column]?.label ?? column
    const names = column === 'unit' ? await namesFor(db, seat.org, seat.organisation, [], rows.map((one) => one.word)) : null
    found.push({ label, rows: names ? rows.map((one) => ({ word: names.unit(one.word).name, count: one.count })) : rows })
  }
  return found
}
