import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { OrgDb } from '../store/database.ts'
import { unitsBelow } from '../store/item-filters.ts'
import { columnName } from '../store/register-ddl.ts'
import type { Rulebook } from './world.ts'

/** What somebody may read today because a row says so: its number, the registers, the units with all below them. */
export interface Granted { readonly number: string; readonly registers: readonly string[]; readonly units: readonly string[]; readonly cites: readonly ClauseId[] }
interface Asked { readonly org: number; readonly day: string; readonly organisation: Organisation; readonly book: Rulebook; readonly person: string }

/** The rights to read that stand today; read anew for every request, so that they end with their day and their state. */
export async function grantsOf(db: OrgDb, { org, day, organisation, book, person }: Asked): Promise<Granted[]> {
  const found: Granted[] = []
  for (const [key, { table, grantsReading }] of book.registers) {
    if (!grantsReading) continue
    const { people, units, registers, states, from, until, cites } = grantsReading
    const column = (name: string) => sql.ref(`d.${columnName(name)}`)
    const { rows } = await sql<{ number: string; units: string[] | null; registers: string[] | null }>`select i.number, ${column(units)} as units, ${column(registers)} as registers from item i join ${sql.table(table)} d on d.org = i.org and d.item = i.id
      where i.org = ${org} and i.register = ${key} and i.state = any(${[...states]}::text[]) and ${person}::bigint = any(${column(people)}) and ${day}::date between ${column(from)} and ${column(until)}`.execute(db)
    for (const row of rows) found.push({ number: row.number, registers: row.registers ?? [], units: (row.units ?? []).flatMap((unit) => unitsBelow(organisation, unit)), cites })
  }
  return found
}
