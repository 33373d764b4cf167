import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Field } from '../engine/definition.ts'
import type { OpensTo, Register } from '../engine/register/register.ts'
import { columnName } from './register-ddl.ts'

/** The rows of a register one person may open: of these 所属 (kept by them for another, too), those in his hands, and those that name him. `things`: the register of what the rows name in `opensTo.named.of`. */
export interface OpenRows { readonly person: string; readonly units: readonly string[]; readonly things?: Register | undefined }

type Sql = RawBuilder<unknown>
/** A condition over `item i`. */
export function openRows({ org, day, register }: { readonly org: number; readonly day: string; readonly register: Register }, { person, units, things }: OpenRows): Sql {
  const ofUnits = units.length > 0 ? [sql`i.unit = any(${[...units]}::bigint[])`, sql`i.keeper_unit = any(${[...units]}::bigint[])`, sql`i.holder = ${person}`] : []
  const named = register.opensTo?.named
  const byName = !named ? [] : named.of === undefined
    ? [sql`exists (select from ${sql.table(register.table)} o where o.org = i.org and o.item = i.id and ${names('o', register, named, person, day)})`]
    : things ? [sql`exists (select from ${sql.table(register.table)} r join item t on t.org = r.org and t.id = r.${sql.ref(columnName(named.of))} join ${sql.table(things.table)} o on o.org = t.org and o.item = t.id
        where r.org = ${org} and r.item = i.id and t.state = any(${[...named.states ?? Object.keys(things.states)]}) and ${names('o', things, named, person, day)})`] : []
  const all = [...ofUnits, ...byName]
  return all.length === 0 ? sql`false` : sql`(${sql.join(all, sql` or `)})`
}

/** Does the row of the register name the person, today? */
function names(alias: string, { columns }: Register, { people, from, until }: NonNullable<OpensTo['named']>, person: string, day: string): Sql {
  const column = (key: string) => sql.ref(`${alias}.${columnName(key)}`)
  const isMany = (field: Field | undefined) => field?.type === 'person' && field.many === true
  return sql.join([
    isMany(columns[people]) ? sql`${person}::bigint = any(${column(people)})` : sql`${column(people)} = ${person}::bigint`,
    ...(from ? [sql`coalesce(${column(from)} <= ${day}::date, false)`] : []), ...(until ? [sql`coalesce(${column(until)} >= ${day}::date, false)`] : []),
  ], sql` and `)
}
