import { sql } from 'kysely'
import { formatEra } from '../engine/calendar.ts'
import { resolveRole } from '../engine/organisation.ts'
import type { Expiry } from '../engine/register/lifecycle.ts'
import type { Register } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import { columnName } from '../store/register-ddl.ts'
import { loadItems } from './item-facts.ts'
import { notify } from './notices.ts'
import { pictureOf } from './picture.ts'
import { withdraw } from './provisions.ts'
import type { Seat } from './world.ts'

/** Ends the rows whose last day is over, where their register says so; what they lifted stands again. Doing it twice changes nothing. Returns how many ended. */
export async function expireRows(seat: Seat): Promise<number> {
  let ended = 0
  for (const [key, register] of seat.book.registers) if (register.expires) ended += await expireOf(seat, key, register, register.expires)
  return ended
}

interface Ended { readonly id: string; readonly number: string; readonly state: string; readonly unit: string; readonly person: string | null; readonly last: string }
async function expireOf(seat: Seat, key: string, register: Register, { column, from, to, person, tells, cites }: Expiry): Promise<number> {
  return seat.db.transaction().execute(async (tx) => {
    const { rows } = await sql<Ended>`with over as (select i.id, i.state, d.${sql.ref(columnName(person))} as person, d.${sql.ref(columnName(column))} as last
        from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id
        where i.org = ${seat.org} and i.register = ${key} and i.state = any(${[...from]}::text[]) and d.${sql.ref(columnName(column))} < ${seat.day}::date for update of i)
      update item i set state = ${to}, version = i.version + 1, updated_at = ${seat.now} from over where i.org = ${seat.org} and i.id = over.id
      returning i.id, i.number, over.state, i.unit, over.person, to_char(over.last, 'YYYY-MM-DD') as last`.execute(tx)
    const items = await loadItems(tx, seat, rows.map(({ id }) => id))
    for (const row of rows) {
      await withdraw(tx, seat, row.id, { because: to, clauses: cites })
      await appendEvidence(tx, { org: seat.org, actor: null, act: to, subject: `item/${row.id}`, before: { state: row.state }, after: { ...pictureOf(items.get(row.id)!), until: row.last }, clauses: cites, at: seat.now })
      const people = [row.person, ...tells.flatMap((role) => resolveRole(seat.organisation, role, row.unit, new Map()).holders)].flatMap((one) => one ?? [])
      await notify(tx, seat, people, { title: `${formatEra(row.last)}で期限が終わり、${to}になりました: ${register.noun} ${row.number}`, link: `/registers/${key}/${row.id}`, about: `item/${row.id}` })
    }
    return rows.length
  })
}
