import { sql } from 'kysely'
import type { Refusal } from '../engine/definition.ts'
import { holdersOf } from '../engine/organisation.ts'
import { finalStates } from '../engine/register/register.ts'
import type { Distinct } from '../engine/register/checks.ts'
import type { Register } from '../engine/register/register.ts'
import { columnName } from '../store/register-ddl.ts'
import type { OrgDb } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

/** A thing as it would be, and as it was; null where it is new. */
export interface Changing { readonly item: LoadedItem; readonly before: LoadedItem | null }

/** What a register says of itself beyond its guards: values that may stand once over two registers, and who must keep its things. One statement per such value, whatever the number of things. */
export async function invariantRefusals(db: OrgDb, seat: Seat, register: Register, things: readonly Changing[]): Promise<Refusal[][]> {
  const found = things.map((thing) => keeperRefusals(seat, register, thing))
  for (const distinct of register.distinct ?? []) {
    if (!distinct.profiles.includes(seat.book.profile.id)) continue
    const asked = things.map(({ item, before }) => { const value = item.details[distinct.column]; return typeof value === 'string' && value !== before?.details[distinct.column] ? value : null })
    const standing = await standingElsewhere(db, seat, distinct, asked.filter((value) => value !== null))
    asked.forEach((value, index) => {
      const other = value === null ? undefined : standing.get(value)
      if (other !== undefined) found[index]!.push({ field: distinct.column, message: `${distinct.message}（${other}）`, cites: distinct.cites })
    })
  }
  return found
}
export const hasInvariants = (register: Register): boolean => register.distinct !== undefined || register.keptBy !== undefined || register.enteredBy !== undefined

/** Which of the values live rows of the other register have, with the number of the row. */
async function standingElsewhere(db: OrgDb, seat: Seat, { elsewhere }: Distinct, values: readonly string[]): Promise<Map<string, string>> {
  const other = seat.book.registers.get(elsewhere.register)
  if (!other || values.length === 0) return new Map()
  const ended = finalStates(other)
  const column = sql.ref(`d.${columnName(elsewhere.column)}`)
  const { rows } = await sql<{ value: string; number: string }>`select ${column} as value, i.number from ${sql.table(other.table)} d join item i on i.org = d.org and i.id = d.item
    where d.org = ${seat.org} and ${column} = any(${[...new Set(values)]}::text[]) and i.state <> all (${ended}::text[])`.execute(db)
  return new Map(rows.map(({ value, number }) => [value, `${other.noun}「${number}」`]))
}

/** A thing that nobody would keep cannot be entered, nor moved to where nobody keeps it. */
function keeperRefusals(seat: Seat, register: Register, { item, before }: Changing): Refusal[] {
  const { keptBy } = register
  if (!keptBy || before?.homeUnit === item.homeUnit) return []
  const role = seat.book.profile.roles.find(({ name }) => name === keptBy.role)
  if (role && holdersOf(seat.organisation, role, item.homeUnit).holders.length > 0) return []
  return [{ field: 'unit', message: `この部署には${keptBy.role}がいません。先に指名するか、${keptBy.role}のいる部署を選んでください。`, cites: keptBy.cites }]
}

/** Rows that stand for a decision come from that act alone. Whatever enters rows asks here first. */
export function entryRefusals({ enteredBy, title }: Register): Refusal[] {
  return enteredBy ? [{ field: '', message: `${title}に直接は登録できません。「${enteredBy.act}」から始めてください。`, cites: enteredBy.cites }] : []
}
