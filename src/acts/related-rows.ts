import { sql } from 'kysely'
import { columnName } from '../store/register-ddl.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { mayOpenItem } from './open-register.ts'
import type { Seat } from './world.ts'

/** The rows of one register that name a thing in one of its columns, newest first; `more`: there are others beyond those shown. */
export interface RelatedRows { readonly register: string; readonly column: string; readonly rows: readonly LoadedItem[]; readonly more: boolean }
const MOST = 50

/**
 * What other registers hold about a thing: every row whose definition lets it name things of this register, and does. One statement; rows the asker may not open are left
 * out, and the lines of its 経過, which have their own place.
 */
export async function relatedRows(seat: Seat, item: LoadedItem): Promise<RelatedRows[]> {
  const course = seat.book.registers.get(item.register)?.course?.register
  const naming = [...seat.book.registers].flatMap(([register, { table, columns }]) => (register === course ? [] : Object.entries(columns).flatMap(([column, field]) => (field.type === 'item' && field.register === item.register ? [{ register, table, column, many: field.many === true }] : []))))
  if (naming.length === 0) return []
  const parts = naming.map(({ register, table, column, many }) => {
    const named = sql.ref(`d.${columnName(column)}`)
    return sql`(select ${register}::text as register, ${column}::text as column, d.item::text as id from ${sql.table(table)} d join item i on i.org = d.org and i.id = d.item and i.register = ${register}
      where d.org = ${seat.org} and ${many ? sql`${item.id}::bigint = any(${named})` : sql`${named} = ${item.id}`} order by d.item desc limit ${MOST + 1})`
  })
  const { rows } = await sql<{ register: string; column: string; id: string }>`${sql.join(parts, sql` union all `)}`.execute(seat.db)
  const found = await loadItems(seat.db, seat, [...new Set(rows.map(({ id }) => id))])
  return naming.flatMap(({ register, column }) => {
    const own = rows.filter((row) => row.register === register && row.column === column)
    const open = own.slice(0, MOST).flatMap(({ id }) => found.get(id) ?? []).filter((one) => mayOpenItem(seat, one))
    return open.length === 0 ? [] : [{ register, column, rows: open, more: own.length > MOST }]
  })
}
