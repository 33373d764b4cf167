import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Content, ItemFacts, PermissionFacts } from '../engine/definition.ts'
import type { Register } from '../engine/register/register.ts'
import { columnName } from '../store/register-ddl.ts'

/**
 * What a judge asks about a thing, found out by watching it ask: 'state', 'details.kind', 'contents.confidentiality'. Things that agree in everything asked cannot be told apart, so
 * they are counted in the database and judged once. WHOLE: it asked for something that only the thing as a whole can tell.
 */
export const WHOLE = '*'
const COMMON = ['id', 'number', 'state', 'holder', 'due', 'confidentiality', 'integrity', 'availability'] as const
const CONTENT_FIELDS = ['title', 'confidentiality', 'integrity', 'availability', 'records', 'restrictions', 'information']
const PERMISSION_FIELDS: { readonly [field: string]: string } = { procedure: 'procedure', request: 'request', person: 'person', role: 'role', from: 'from_day', until: 'until_day' }
/** Where only these are asked, how many pieces of information agree in them makes no difference to a judge that takes the highest. */
const LEVELS = new Set(['confidentiality', 'integrity', 'availability', 'restrictions'])

/** One row of the database: what was selected, under the paths it was asked by. */
export interface GroupRow { readonly [path: string]: unknown }
/** A column of the groups, called by the path that is asked. */
export interface Part { readonly path: string; readonly sql: RawBuilder<unknown> }

/** The columns for the paths asked so far, and what must be joined for them. `i`, `d`, `c`, `p`, `h` are item, its register, contents, permissions, whatever was on it. */
export function columnsFor(asked: ReadonlySet<string>, register: Register, day: { readonly column: string; readonly stands: string } | null): Part[] {
  const fields = (prefix: string): string[] => [...asked].flatMap((path) => (path.startsWith(`${prefix}.`) ? [path.slice(prefix.length + 1)] : []))
  return [
    ...COMMON.filter((path) => asked.has(path)).map((path) => ({ path, sql: sql`i.${sql.ref(path)}` })),
    ...fields('details').filter((key) => register.columns[key] !== undefined).map((key) => ({ path: `details.${key}`, sql: key === day?.column ? sql`case when ${detailColumn(register, key)} is not null then ${day.stands}::date end` : detailColumn(register, key) })),
    ...(asked.has('contents') ? [{ path: 'contents', sql: sql`c.v` }] : []), ...(asked.has('permissions') ? [{ path: 'permissions', sql: sql`p.v` }] : []), ...(asked.has('highest') ? [{ path: 'highest', sql: sql`h.v` }] : []),
  ]
}
function detailColumn({ columns }: Register, key: string): RawBuilder<unknown> {
  const column = sql`d.${sql.ref(columnName(key))}`
  return columns[key]!.type === 'dateTime' ? sql`(to_jsonb(${column}) #>> '{}')` : column
}

/** `left join` of what is on things, or what is permitted for them, with just the fields asked. */
export function joinsFor(asked: ReadonlySet<string>, register: Register, at: { readonly org: number; readonly day: string; readonly from: string; readonly to: string }): RawBuilder<unknown> {
  const within = (item: RawBuilder<unknown>) => sql`${item} between ${at.from}::bigint and ${at.to}::bigint`
  const parts: RawBuilder<unknown>[] = []
  if ([...asked].some((path) => path.startsWith('details.'))) parts.push(sql`join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id and ${within(sql`d.item`)}`)
  if (asked.has('contents')) {
    const fields = CONTENT_FIELDS.filter((field) => asked.has(`contents.${field}`))
    const object = objectOf('c', fields.map((field) => [field, field]))
    const list = fields.every((field) => LEVELS.has(field)) ? sql`distinct ${object}` : sql`${object} order by c.id`
    parts.push(sql`left join (select c.item, jsonb_agg(${list}) as v from content c where c.org = ${at.org} and c.until is null and ${within(sql`c.item`)} group by c.item) c on c.item = i.id`)
  }
  if (asked.has('highest')) parts.push(sql`left join (select h.item, jsonb_build_object('confidentiality', max(h.confidentiality), 'integrity', max(h.integrity), 'availability', max(h.availability)) as v from content h where h.org = ${at.org} and ${within(sql`h.item`)} group by h.item) h on h.item = i.id`)
  if (asked.has('permissions')) {
    const fields = Object.entries(PERMISSION_FIELDS).filter(([field]) => asked.has(`permissions.${field}`))
    parts.push(sql`left join (select p.item, jsonb_agg(${objectOf('p', fields)} order by p.id) as v from permission p where p.org = ${at.org} and p.revoked_at is null and ${at.day}::date between p.from_day and p.until_day and ${within(sql`p.item`)} group by p.item) p on p.item = i.id`)
  }
  return parts.length === 0 ? sql`` : sql.join(parts, sql` `)
}
const NUMBERS = new Set(['request', 'person', 'information'])
const objectOf = (table: string, fields: readonly (readonly [string, string])[]): RawBuilder<unknown> => (fields.length === 0 ? sql`'{}'::jsonb`
  : sql`jsonb_build_object(${sql.join(fields.map(([field, column]) => sql`${sql.lit(field)}, ${sql.ref(`${table}.${column}`)}${sql.raw(NUMBERS.has(field) ? '::text' : '')}`))})`)

/** The thing a row stands for. Whatever is asked of it is noted in `asked`; what the row does not hold reads as nothing, and the judge must be asked again with it. */
export function thingOf(register: string, unit: string, row: GroupRow, asked: Set<string>): ItemFacts {
  const note = <T>(path: string, otherwise: T): T => { asked.add(path); return (row[path] ?? otherwise) as T }
  const whole = <T>(value: T): T => { asked.add(WHOLE); return value }
  const none = { confidentiality: 0, integrity: 0, availability: 0 } as const
  const thing = {
    register, get unit() { asked.add('unit'); return unit },
    get id() { return note('id', '') }, get number() { return note('number', '') }, get state() { return note('state', '') }, get holder() { return note<string | null>('holder', null) }, get due() { return note<string | null>('due', null) },
    get confidentiality() { return note<0>('confidentiality', 0) }, get integrity() { return note<0>('integrity', 0) }, get availability() { return note<0>('availability', 0) },
    get contents() { return note<object[]>('contents', []).map((one) => watched<Content>(one, 'contents', CONTENT_FIELDS, asked)) },
    get permissions() { return note<object[]>('permissions', []).map((one) => watched<PermissionFacts>(one, 'permissions', Object.keys(PERMISSION_FIELDS), asked)) },
    details: detailsOf(row, asked),
    get place() { return whole(null) }, get highest() { return note('highest', none) }, get controls() { return whole({}) }, get latest() { return whole({}) },
  }
  const unforeseen = (key: string | symbol): undefined => { if (isName(key)) asked.add(WHOLE); return undefined }
  return new Proxy(thing, { get: (target, key) => (key in target ? Reflect.get(target, key) as unknown : unforeseen(key)) }) as ItemFacts
}

const isName = (key: string | symbol): key is string => typeof key === 'string'
function detailsOf(row: GroupRow, asked: Set<string>): ItemFacts['details'] {
  const read = (key: string): unknown => { asked.add(`details.${key}`); return row[`details.${key}`] ?? undefined }
  return new Proxy({}, {
    get: (_, key) => (isName(key) ? read(key) : undefined), has: (_, key) => isName(key) && read(key) !== undefined, ownKeys: () => { asked.add(WHOLE); return [] },
  })
}
/** A piece of information or a permission; empty lists and nulls are left out as they are of whole things. */
function watched<One extends object>(value: object, prefix: string, fields: readonly string[], asked: Set<string>): One {
  const held = value as { readonly [field: string]: unknown }
  return new Proxy({}, {
    get: (_, key) => {
      if (!isName(key)) return undefined
      asked.add(fields.includes(key) ? `${prefix}.${key}` : WHOLE)
      const found = held[key]
      return prefix === 'contents' && (found === null || (key === 'restrictions' && Array.isArray(found) && found.length === 0)) ? undefined : found
    },
    ownKeys: () => { asked.add(WHOLE); return [] },
  }) as One
}
