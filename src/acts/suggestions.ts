import { sql } from 'kysely'
import type { Form } from '../engine/definition.ts'
import { liveStates } from '../engine/register/register.ts'
import { columnName } from '../store/register-ddl.ts'
import type { Seat } from './world.ts'

const MOST = 200
const keyOf = ({ register, column }: { readonly register: string; readonly column: string }): string => `${register} ${column}`
/** What live rows of registers say in columns that text fields take suggestions from (`suggestFrom`), by register and column; each value once, the first 200 in order. */
export type Suggestions = ReadonlyMap<string, readonly string[]>

/** Looks up what the text fields of all forms and registers of the organisation take suggestions from. */
export async function suggestionsFor(seat: Seat): Promise<Suggestions> {
  const { registers, events, procedures } = seat.book
  const forms = [...[...registers.values()].map(({ columns }) => columns), ...[...events.values(), ...procedures.values()].map(({ form }) => form)]
  const wanted = new Map(forms.flatMap((form) => Object.values(form)).flatMap((field) => (field.type === 'text' && field.suggestFrom ? [[keyOf(field.suggestFrom), field.suggestFrom] as const] : [])))
  return new Map(await Promise.all([...wanted].map(async ([key, { register: from, column }]): Promise<readonly [string, readonly string[]]> => {
    const register = registers.get(from)
    if (!register) return [key, []]
    const said = sql<string>`d.${sql.ref(columnName(column))}`
    const { rows } = await sql<{ said: string }>`select distinct ${said} as said from ${sql.table(register.table)} d join item i on i.org = d.org and i.id = d.item
      where d.org = ${seat.org} and i.state = any(${liveStates(register)}) and ${said} <> '' order by 1 limit ${MOST}`.execute(seat.db)
    return [key, rows.map((row) => row.said)]
  })))
}

/** The form with what was found among the suggestions of its text fields. */
export const withSuggestionsOf = (form: Form, found: Suggestions): Form => Object.fromEntries(Object.entries(form).map(([key, field]) => {
  if (field.type !== 'text' || !field.suggestFrom) return [key, field]
  return [key, { ...field, suggest: [...new Set([...field.suggest ?? [], ...found.get(keyOf(field.suggestFrom)) ?? []])] }]
}))
