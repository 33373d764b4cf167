import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { ItemFacts } from '../engine/definition.ts'
import { belongsTo } from '../engine/organisation.ts'
import { liveStates } from '../engine/register/register.ts'
import { columnName } from '../store/register-ddl.ts'
import type { OrgDb } from '../store/database.ts'
import { registerStates } from './register-states.ts'
import type { Seat } from './world.ts'

type Loader<Item> = (ids: readonly string[]) => Promise<Map<string, Item>>
interface Naming { readonly whole: string; readonly register: string; readonly part: string }

/**
 * Adds to things what their registers say they look at: the things named in their own columns (`linked`) and the rows of other registers that name them (`linkedFrom`). One level
 * deep (two where `linkedWhole` says so), and two statements more, only where one of the registers asks for it. `load` reads things without their links.
 */
export async function withLinks<Item extends ItemFacts>(db: OrgDb, seat: Seat, items: readonly Item[], load: Loader<Item>, further = true): Promise<Item[]> {
  const named = items.flatMap((item) => linkedIds(seat, item))
  const naming = await rowsNaming(db, seat, items)
  if (named.length === 0 && naming.length === 0 && !items.some((item) => looks(seat, item))) return [...items]
  const found = await load([...new Set([...named, ...naming.map(({ part }) => part)])])
  const whole = further ? new Set(items.flatMap((item) => (seat.book.registers.get(item.register)?.linkedWhole ?? []).map((column) => String(item.details[column])))) : new Set()
  if (whole.size > 0) for (const one of await withLinks(db, seat, [...found.values()].filter(({ id }) => whole.has(id)), load, false)) found.set(one.id, one)
  return items.map((item) => {
    const register = seat.book.registers.get(item.register)
    if (!register?.linked && !register?.linkedFrom) return item
    const linked = Object.fromEntries((register.linked ?? []).flatMap((column) => { const one = found.get(String(item.details[column])); return one ? [[column, one] as const] : [] }))
    const from = Object.fromEntries((register.linkedFrom ?? []).map((one) => [one.register, naming.flatMap(({ whole, register: key, part }) => (whole === item.id && key === one.register ? found.get(part) ?? [] : []))]))
    return { ...item, linked, linkedFrom: from }
  })
}

/** Adds to rows about a person what he has in hand: things of all registers that still live, those of registers whose rows arise by themselves left out. */
export async function withHeld<Item extends ItemFacts>(db: OrgDb, seat: Seat, items: readonly Item[]): Promise<Item[]> {
  const asking = items.flatMap((item) => { const by = seat.book.registers.get(item.register)?.heldBy; return by && typeof item.details[by.person] === 'string' ? [{ item, person: item.details[by.person] as string, at: by.staysAt ? item.details[by.staysAt] : null }] : [] })
  if (asking.length === 0) return [...items]
  const held = await heldBy(db, seat, asking.map(({ person }) => person))
  const stays = (unit: string, at: unknown) => typeof at === 'string' && belongsTo(seat.organisation, unit) === belongsTo(seat.organisation, at)
  const found = new Map(asking.map(({ item, person, at }) => [item.id, held.filter((one) => one.holder === person && !stays(one.unit, at)).map(({ id, register, number, state }) => ({ id, register, number, state }))]))
  return items.map((item) => (found.has(item.id) ? { ...item, held: found.get(item.id)! } : item))
}
/** What people have in hand, by number. */
export async function heldBy(db: OrgDb, seat: Seat, people: readonly string[]): Promise<{ id: string; register: string; number: string; state: string; unit: string; holder: string }[]> {
  const live = registerStates(seat, (one) => (one.arises ? [] : liveStates(one)))
  const { rows } = await sql<{ id: string; register: string; number: string; state: string; unit: string; holder: string }>`select id::text, register, number, state, coalesce(keeper_unit, unit)::text as unit, holder::text from item
    where org = ${seat.org} and holder = any(${[...people]}::bigint[]) and register || '/' || state = any(${live}) order by register, number`.execute(db)
  return rows
}
const looks = (seat: Seat, { register }: ItemFacts): boolean => { const one = seat.book.registers.get(register); return one?.linked !== undefined || one?.linkedFrom !== undefined }
const linkedIds = (seat: Seat, item: ItemFacts): string[] => (seat.book.registers.get(item.register)?.linked ?? []).flatMap((column) => (typeof item.details[column] === 'string' ? [item.details[column]] : []))

/** The rows of other registers that name these things, in one statement. */
async function rowsNaming(db: OrgDb, seat: Seat, items: readonly ItemFacts[]): Promise<Naming[]> {
  const asked = new Map<string, RawBuilder<unknown>>()
  for (const key of new Set(items.map(({ register }) => register))) {
    const ids = items.flatMap(({ id, register }) => (register === key && id !== '' ? [id] : []))
    for (const { register, column, empty } of seat.book.registers.get(key)?.linkedFrom ?? []) {
      const other = seat.book.registers.get(register)
      if (!other || ids.length === 0) continue
      const names = sql.ref(`d.${columnName(column)}`)
      asked.set(`${key} ${register} ${column}`, sql`select ${names}::text as whole, ${register}::text as register, d.item::text as part from ${sql.table(other.table)} d where d.org = ${seat.org} and ${names} = any(${ids}::bigint[])${empty === undefined ? sql`` : sql` and ${sql.ref(`d.${columnName(empty)}`)} is null`}`)
    }
  }
  if (asked.size === 0) return []
  return (await sql<Naming>`select * from (${sql.join([...asked.values()], sql` union all `)}) n order by part::bigint`.execute(db)).rows
}
