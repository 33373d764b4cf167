import { sql } from 'kysely'
import { normalize } from '../engine/japanese-text.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { OrgDb } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

/** What a text in a file may mean: exactly one thing, or a sentence that says why not. */
export type Meaning = { readonly id: string } | { readonly message: string }

const push = (map: Map<string, string[]>, key: string, id: string): void => {
  const found = map.get(key)
  if (!found) map.set(key, [id])
  else if (!found.includes(id)) found.push(id)
}
const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** Units by code, name, or name with the unit above it; people by number, name, or name（number）. Old and variant characters and spaces do not matter. */
export function directoryOf(organisation: Organisation) {
  const units = new Map<string, string[]>()
  const people = new Map<string, string[]>()
  for (const unit of organisation.units.values()) for (const text of [unit.code, unit.name, above(organisation, unit.id)]) push(units, normalize(text), unit.id)
  for (const person of organisation.people.values()) for (const text of [person.number, person.name, `${person.name}（${person.number}）`]) push(people, normalize(text), person.id)
  const one = (map: Map<string, string[]>, noun: string, by: string) => (text: string): Meaning => {
    const found = map.get(normalize(text)) ?? []
    if (found.length === 1) return { id: found[0]! }
    return { message: found.length === 0 ? `${noun}「${clip(text)}」は見つかりません。` : `${noun}「${clip(text)}」は複数あります。${by}で指定してください。` }
  }
  return {
    unit: one(units, '所属', '部署コード'), person: one(people, '職員', '職員番号'),
    /** The shortest text by which the unit (the person) is found again. */
    unitText: (id: string): string => {
      const unit = organisation.units.get(id)
      if (!unit) return ''
      return [unit.name, above(organisation, id), unit.code].find((text) => units.get(normalize(text))?.length === 1) ?? unit.code
    },
    personText: (id: string): string => {
      const person = organisation.people.get(id)
      if (!person) return ''
      return people.get(normalize(person.name))?.length === 1 ? person.name : `${person.name}（${person.number}）`
    },
  }
}
export type Directory = ReturnType<typeof directoryOf>
function above(organisation: Organisation, id: string): string {
  const unit = organisation.units.get(id)!
  const parent = unit.parent === null ? undefined : organisation.units.get(unit.parent)
  return parent ? `${parent.name}　${unit.name}` : unit.name
}

/** Things of other registers that a file refers to by number or name, with their facts, in two statements per register whatever the number of rows. */
export async function thingsNamed(db: OrgDb, seat: Seat, register: string, texts: readonly string[]): Promise<{ find: (text: string) => Meaning; facts: ReadonlyMap<string, LoadedItem> }> {
  const definition = seat.book.registers.get(register)
  const noun = definition?.noun ?? '対象'
  const wanted = [...new Set(texts.filter((text) => text.length <= 200))]
  const named = definition !== undefined && 'name' in definition.columns
  const { rows } = await sql<{ id: string; number: string; name: string | null }>`select i.id, i.number, ${named ? sql`d.name` : sql`null`} as name from item i ${named ? sql`join ${sql.table(definition.table)} d on d.org = i.org and d.item = i.id` : sql``}
    where i.org = ${seat.org} and i.register = ${register} and (i.number = any(${wanted}::text[]) ${named ? sql`or d.name is not null` : sql``})`.execute(db)
  const byText = new Map<string, string[]>()
  for (const row of rows) for (const text of [row.number, row.name, row.name === null ? null : `${row.number} ${row.name}`]) if (text !== null) push(byText, normalize(text), row.id)
  const found = wanted.flatMap((text) => byText.get(normalize(text)) ?? [])
  return {
    facts: await loadItems(db, seat, [...new Set(found)]),
    find: (text) => {
      const ids = byText.get(normalize(text.slice(0, 200))) ?? []
      return ids.length === 1 ? { id: ids[0]! } : { message: ids.length === 0 ? `${noun}「${clip(text)}」は台帳にありません。` : `${noun}「${clip(text)}」は複数あります。番号で指定してください。` }
    },
  }
}
