import { suggestMapping } from '../documents/column-mapping.ts'
import type { Table } from '../documents/table-reader.ts'
import type { Field, ProfileId } from '../engine/definition.ts'
import type { Register } from '../engine/register/register.ts'
import { Refused } from '../engine/refused.ts'
import type { OrgDb } from '../store/database.ts'
import { CLASSIFICATION_FIELDS } from './import-classification.ts'
import type { Seat } from './world.ts'

export interface ImportField { readonly key: string; readonly label: string; readonly required: boolean; readonly aliases: readonly string[] }
/** Field → heading of the column it is taken from; null or left out: not in the file. */
export type Mapping = { readonly [field: string]: string | null }

const COMMON = [['unit', '所属'], ['place', '保管場所'], ['holder', '使用者'], ['state', '状態']] as const
/** What a file may say of a thing: its number, the common columns, the register's own. */
export function importFields(register: Register, profile: ProfileId): ImportField[] {
  const aliases = (key: string) => register.aliases?.[key] ?? []
  return [
    { key: 'number', label: register.number.label, required: true, aliases: aliases('number') },
    ...COMMON.map(([key, label]) => ({ key, label, required: false, aliases: aliases(key) })),
    ...(register.information ? CLASSIFICATION_FIELDS : []),
    ...Object.entries(register.columns).filter(([, field]) => importable(field, profile)).map(([key, field]) => ({ key, label: field.label, required: isDemanded(field), aliases: aliases(key) })),
  ]
}
const importable = (field: Field, profile: ProfileId) => (!field.profiles || field.profiles.includes(profile)) && field.type !== 'attachments' && field.type !== 'contents'
const isDemanded = (field: Field) => field.required !== false && !field.when && !('default' in field && field.default !== undefined)
/** Headings one hopes to find, for readTable. */
export const hopedHeadings = (register: Register, profile: ProfileId): string[] => importFields(register, profile).flatMap(({ label, aliases }) => [label, ...aliases])

const headerKey = (table: Pick<Table, 'header'>): string => JSON.stringify(table.header).slice(0, 2000)
/** The mapping used last for a file with these headings, else a proposal. */
export async function mappingFor(db: OrgDb, seat: Seat, key: string, register: Register, table: Pick<Table, 'header'>): Promise<Mapping> {
  const fields = importFields(register, seat.book.profile.id)
  const remembered = await db.selectFrom('import_mapping').select('mapping').where('org', '=', seat.org).where('register', '=', key).where('header', '=', headerKey(table)).executeTakeFirst()
  const found = remembered?.mapping as Mapping | undefined
  const { columns } = suggestMapping(table.header, fields)
  return Object.fromEntries(fields.map((field) => [field.key, found ? found[field.key] ?? null : columns[field.key] === undefined ? null : table.header[columns[field.key]!]!]))
}
export async function rememberMapping(db: OrgDb, seat: Seat, key: string, table: Pick<Table, 'header'>, mapping: Mapping): Promise<void> {
  const row = { org: seat.org, register: key, header: headerKey(table), mapping: JSON.stringify(mapping) }
  await db.insertInto('import_mapping').values(row).onConflict((conflict) => conflict.columns(['org', 'register', 'header']).doUpdateSet({ mapping: row.mapping })).execute()
}

/** Index of the column of each mapped field. Throws Refused for a field or column that is not there, one column for two fields, or no column of numbers. */
export function columnsOf(register: Register, profile: ProfileId, table: Pick<Table, 'header'>, mapping: Mapping): ReadonlyMap<string, number> {
  const fields = new Set(importFields(register, profile).map(({ key }) => key))
  const found = new Map<string, number>()
  const say = (message: string) => new Refused('invalid-input', [{ field: 'mapping', message, cites: [] }])
  for (const [key, heading] of Object.entries(mapping)) {
    if (heading === null || heading === '') continue
    if (!fields.has(key)) throw say(`「${key.slice(0, 60)}」という項目はありません。`)
    const index = typeof heading === 'string' ? table.header.indexOf(heading) : -1
    if (index < 0) throw say(`列「${String(heading).slice(0, 60)}」がファイルにありません。対応する列を選び直してください。`)
    if ([...found.values()].includes(index)) throw say(`列「${heading.slice(0, 60)}」が二つの項目に選ばれています。`)
    found.set(key, index)
  }
  if (!found.has('number')) throw say(`${register.number.label}の列が分かりません。どの列が${register.number.label}かを選んでください。`)
  return found
}
