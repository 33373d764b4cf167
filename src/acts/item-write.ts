import { sql } from 'kysely'
import { refusals } from '../engine/guard.ts'
import { bigrams, normalize } from '../engine/japanese-text.ts'
import { Refused } from '../engine/refused.ts'
import type { GuardContext } from '../engine/definition.ts'
import type { Register } from '../engine/register/register.ts'
import { columnName } from '../store/register-ddl.ts'
import type { Tx } from '../store/database.ts'
import { guardContextOf } from './guard-context.ts'
import type { LoadedItem } from './item-facts.ts'
import { loadItems } from './item-facts.ts'
import { hasInvariants, invariantRefusals } from './register-invariants.ts'
import type { Seat } from './world.ts'

/** What a thing can be found by: its number and its texts. */
export function searchText(register: Register, number: string, columns: { readonly [key: string]: unknown }): { search: string; bigrams: string[]; summary: string } {
  const texts = Object.entries(register.columns).flatMap(([key, field]) => (field.type === 'text' || field.type === 'choice') && typeof columns[key] === 'string' ? [columns[key]] : [])
  const search = normalize([number, ...texts].join(' '))
  return { search, bigrams: bigrams(search), summary: texts.slice(0, 3).join(' ') }
}

/** Enters a new thing. The number is refused when it was ever given before. Returns its id. */
export async function insertItem(tx: Tx, seat: Pick<Seat, 'org' | 'now'>, register: Register, key: string, input: { number: string; unit: string; place?: string | null; columns: { readonly [column: string]: unknown } }): Promise<string> {
  const found = searchText(register, input.number, input.columns)
  const row = await tx.insertInto('item').values({ org: seat.org, register: key, number: input.number, state: register.initial, unit: input.unit, place: input.place ?? null, created_at: seat.now, ...found })
    .onConflict((conflict) => conflict.columns(['org', 'register', 'number']).doNothing()).returning('id').executeTakeFirst()
  if (!row) throw new Refused('invalid-input', [{ field: 'number', message: `${register.number.label}「${input.number}」は既に使われています。一度使った番号は再び使えません。`, cites: register.cites }])
  const columns = Object.keys(register.columns)
  await sql`insert into ${sql.table(register.table)} (org, item, ${sql.join(columns.map((column) => sql.ref(columnName(column))))})
    values (${seat.org}, ${row.id}, ${sql.join(columns.map((column) => sql`${input.columns[column] ?? null}`))})`.execute(tx)
  return row.id
}

/** Sets columns of a register; the search text follows. */
export async function updateColumns(tx: Tx, seat: Seat, register: Register, item: LoadedItem, changed: { readonly [column: string]: unknown }): Promise<void> {
  const entries = Object.entries(changed).filter(([column]) => column in register.columns)
  if (entries.length === 0) return
  await sql`update ${sql.table(register.table)} set ${sql.join(entries.map(([column, value]) => sql`${sql.ref(columnName(column))} = ${value ?? null}`))}
    where org = ${seat.org} and item = ${item.id}`.execute(tx)
  const found = searchText(register, item.number, { ...item.details, ...changed })
  await tx.updateTable('item').set(found).where('org', '=', seat.org).where('id', '=', item.id).execute()
}

/** Whatever changed a thing, the invariants of its register hold afterwards, or nothing happened. Returns the thing as it is now. */
export async function holdInvariants(tx: Tx, seat: Seat, register: Register, id: string, before: LoadedItem | null, form: GuardContext['form']): Promise<LoadedItem> {
  const item = (await loadItems(tx, seat, [id])).get(id)
  if (!item) throw new Refused('not-found', 'この一件は見つかりません。')
  if (register.guards?.length) {
    const found = refusals(register.guards, await guardContextOf(tx, seat, item, { form, before }))
    if (found.length > 0) throw new Refused('invalid-input', found)
  }
  const [lacking = []] = hasInvariants(register) ? await invariantRefusals(tx, seat, register, [{ item, before }]) : []
  if (lacking.length > 0) throw new Refused('invalid-input', lacking)
  return item
}
