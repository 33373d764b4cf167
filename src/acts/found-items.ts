import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Facts } from '../engine/condition.ts'
import type { DateRange, GuardContext, ItemFacts } from '../engine/definition.ts'
import type { Finds, Wanted } from '../engine/finds.ts'
import { columnName } from '../store/register-ddl.ts'
import { asSystem } from '../store/database.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import type { Seat } from './world.ts'

const AT_MOST = 50

/** The rows of registers that concern what the form says, by the keys of `finds`: looked up by the product, so that nobody has to know that there are any. At most 50 each. */
export async function findItems(db: OrgDb, seat: Seat, finds: Finds | undefined, form: Facts, about: ItemFacts | null = null): Promise<GuardContext['chosen']> {
  const found: { [key: string]: GuardContext['chosen'][string] } = {}
  for (const [key, wanted] of Object.entries(finds ?? {})) {
    const register = seat.book.registers.get(wanted.register)
    const text = 'value' in wanted ? wanted.value : 'asItem' in wanted ? (wanted.asItem === 'id' ? about?.id : about?.details[wanted.asItem]) : form[wanted.field]
    const range = 'matching' in wanted && wanted.matching === 'during' ? text as DateRange | undefined : undefined
    if (!register || (typeof text !== 'string' && !range)) { found[key] = []; continue }
    const column = sql`lower(normalize(${sql.ref(`d.${columnName(wanted.column)}`)}::text, NFKC))`
    const look = async (at: OrgDb) => {
      const { rows } = await sql<{ id: string }>`select i.id from ${sql.table(register.table)} d join item i on i.org = d.org and i.id = d.item
        where d.org = ${seat.org} and i.state = any(${[...wanted.states]}) and ${column} <> '' and ${range ? liesWithin(sql.ref(`d.${columnName(wanted.column)}`), range) : matches('matching' in wanted ? wanted.matching : 'same', column, String(text).normalize('NFKC').trim().toLowerCase())} order by i.id limit ${wanted.all ? 100_000 : AT_MOST}`.execute(at)
      const items = await loadItems(at, seat, rows.map(({ id }) => id))
      return rows.flatMap(({ id }) => items.get(id) ?? [])
    }
    found[key] = wanted.everywhere ? await everywhere(db, look) : await look(db)
  }
  return found
}

/** Looks at the rows the asker may not read as well. */
async function everywhere<T>(db: OrgDb, look: (at: OrgDb) => Promise<T>): Promise<T> {
  if (db.isTransaction) return asSystem(db as Tx, () => look(db))
  return db.transaction().execute((tx) => asSystem(tx, () => look(tx)))
}

/** A day, or the day of a moment in Japan. */
const liesWithin = (column: RawBuilder<unknown>, { from, to }: DateRange): RawBuilder<unknown> => sql`(case when pg_typeof(${column}) = 'timestamptz'::regtype then (${column}::timestamptz at time zone 'Asia/Tokyo')::date else ${column}::date end between ${from}::date and ${to}::date)`

function matches(matching: Extract<Wanted, { matching: unknown }>['matching'], column: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  if (matching === 'same') return sql`${column} = ${text}`
  if (matching === 'within') return sql`position(${column} in ${text}) > 0`
  return sql`(${text} = ${column} or right(${text}, length(${column}) + 1) = '.' || ${column})`
}
