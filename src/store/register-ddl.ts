import type { Field } from '../engine/definition.ts'
import type { Register } from '../engine/register/register.ts'

/** camelCase key of a register's column → its SQL column. */
export const columnName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** SQL type of a field that is stored as a column; lists of things (attachments, contents) have tables of their own. */
export function columnType(field: Field): string {
  switch (field.type) {
    case 'text': case 'choice': return 'text'
    case 'choices': return 'text[]'
    case 'number': return 'int'
    case 'flag': case 'declaration': return 'boolean'
    case 'date': return 'date'
    case 'dateTime': return 'timestamptz'
    case 'person': case 'unit': case 'item': return field.many ? 'bigint[]' : 'bigint'
    default: throw new Error(`A register cannot store a field of type ${field.type} as a column.`)
  }
}

function constraint(table: string, key: string, field: Field): string | null {
  if ('many' in field && field.many) return null                 // a list refers to rows without the database's help; forms and effects check it
  const column = columnName(key)
  switch (field.type) {
    case 'choice': return `constraint ${table}_${column}_options check (${named(column)} in (${optionValues(field.options).map(quote).join(', ')}))`
    case 'person': return `foreign key (org, ${named(column)}) references person (org, id)`
    case 'unit': return `foreign key (org, ${named(column)}) references unit (org, id)`
    case 'item': return `foreign key (org, ${named(column)}) references item (org, id)`
    default: return null
  }
}
export const optionValues = (options: readonly (string | { readonly value: string })[]): string[] =>
  options.map((option) => (typeof option === 'string' ? option : option.value))
/** An identifier that may be a word of SQL too. */
const named = (name: string) => (/^(system_user|user|from|to|where|order|group|table|column|check|grant|references|end|limit|offset|when|then|do)$/.test(name) ? `"${name}"` : name)
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Statements that make the table of a register, or bring an existing one (its columns in `existing`) up to the definition. */
export function ddlOf(register: Register, existing: ReadonlySet<string> | null): string[] {
  const { table } = register
  const columns = Object.entries(register.columns)
  if (existing === null) {
    const lines = [
      '  org int not null, item bigint not null',
      ...columns.map(([key, field]) => `  ${named(columnName(key))} ${columnType(field)}`),
      '  primary key (org, item), foreign key (org, item) references item',
      ...columns.flatMap(([key, field]) => constraint(table, key, field) ?? []).map((text) => `  ${text}`),
    ]
    return [`-- ${register.title}\ncreate table ${named(table)} (\n${lines.join(',\n')}\n);`, `select isolate('${named(table)}');`]
  }
  return columns.filter(([key]) => !existing.has(columnName(key))).flatMap(([key, field]) => {
    const extra = constraint(table, key, field)
    return [`alter table ${named(table)} add column ${named(columnName(key))} ${columnType(field)};`, ...(extra ? [`alter table ${named(table)} add ${extra};`] : [])]
  })
}

/** Statements that widen or narrow the allowed values of existing choice columns. */
export function optionChanges(register: Register, checks: ReadonlyMap<string, string>): string[] {
  return Object.entries(register.columns).flatMap(([key, field]) => {
    if (field.type !== 'choice') return []
    const name = `${register.table}_${columnName(key)}_options`
    const present = checks.get(name)
    if (present === undefined || optionValues(field.options).every((value) => present.includes(quote(value)))) return []
    return [`alter table ${named(register.table)} drop constraint ${name};`, `alter table ${named(register.table)} add ${constraint(register.table, key, field)};`]
  })
}
