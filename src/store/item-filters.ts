import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { isDay } from '../engine/calendar.ts'
import { CLASSIFICATION_STATES } from '../engine/definition.ts'
import type { Field, Refusal } from '../engine/definition.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { Register } from '../engine/register/register.ts'
import { Refused } from '../engine/refused.ts'
import { escapeLike } from './item-search.ts'
import { columnName, optionValues } from './register-ddl.ts'

type Sql = RawBuilder<unknown>
export interface FilterContext { readonly org: number; readonly day: string; readonly register: Register; readonly organisation: Organisation }
export interface Filters {
  /** Conditions on the common columns, `i`, and on the register's own, `d`. */
  readonly item: readonly Sql[]
  readonly details: readonly Sql[]
}
/** Keys of a list's query that are no filters. */
const CONTROLS = new Set(['after', 'limit', 'sort', 'q', 'format', 'columns'])
const MOST_CHOICES = 50

/**
 * Reads the filters of a list: `state`, `unit` (with the units below), `holder`, `place`, `due=overdue`, `dueBefore`, `seenBefore` (never seen counts), `confidentiality`, `integrity` and
 * `availability` (at least), `classified` (registers of information: 決定, 承認待ち, 未決定; several with commas), and the register's own columns: choices as they are, several with commas; a flag as true or false; a text by a part of it; a day by `<column>Before` and `<column>After`.
 * Throws Refused at the key for an unknown one or an impossible value.
 */
export function readFilters(context: FilterContext, query: { readonly [key: string]: unknown }): Filters {
  const filters: { item: Sql[]; details: Sql[] } = { item: [], details: [] }
  const refused: Refusal[] = []
  for (const [key, value] of Object.entries(query)) {
    if (CONTROLS.has(key) || value === undefined || value === '') continue
    const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join(',') : ''
    const common = Object.hasOwn(COMMON, key) ? COMMON[key]!(text, context) : undefined
    const own = common === undefined ? ownFilter(context.register, key, text) : undefined
    const found = common ?? own
    if (found === undefined) refused.push({ field: key.slice(0, 60), message: `「${key.slice(0, 60)}」では絞り込めません。`, cites: [] })
    else if (typeof found === 'string') refused.push({ field: key, message: found, cites: [] })
    else if (common) filters.item.push(found)
    else filters.details.push(found)
  }
  if (refused.length > 0) throw new Refused('invalid-input', refused)
  return filters
}

type Read = (text: string, context: FilterContext) => Sql | string
const COMMON: { readonly [key: string]: Read } = {
  state: (text, { register }) => {
    const states = text.split(',')
    const unknown = states.find((state) => !Object.hasOwn(register.states, state))
    return unknown === undefined ? sql`i.state = any(${states}::text[])` : `「${unknown.slice(0, 40)}」という状態はありません。`
  },
  unit: (text, { organisation }) => {
    if (!organisation.units.has(text)) return '所属を一覧から選んでください。'
    const units = unitsBelow(organisation, text)
    return sql`(i.unit = any(${units}::bigint[]) or i.keeper_unit = any(${units}::bigint[]))`
  },
  holder: (text) => (isId(text) ? sql`i.holder = ${text}` : '人を一覧から選んでください。'),
  place: (text) => (isId(text) ? sql`i.place = ${text}` : '保管場所を一覧から選んでください。'),
  due: (text, { day }) => (text === 'overdue' ? sql`i.due < ${day}::date` : '返却予定は「期限を過ぎたもの」で絞り込めます。'),
  dueBefore: (text) => (isDay(text) ? sql`i.due < ${text}::date` : WRONG_DAY),
  seenBefore: (text) => (isDay(text) ? sql`(i.seen_on is null or i.seen_on < ${text}::date)` : WRONG_DAY),
  confidentiality: (text) => (/^[0-3]$/.test(text) ? sql`i.confidentiality >= ${Number(text)}` : WRONG_LEVEL),
  integrity: (text) => (/^[0-2]$/.test(text) ? sql`i.integrity >= ${Number(text)}` : WRONG_LEVEL),
  classified: (text, { register }) => {
    const wanted = text.split(',')
    if (!register.information || !wanted.every((one) => CLASSIFIED.includes(one))) return `分類の決まりは、${CLASSIFIED.join('・')} から選んでください。`
    return sql`coalesce((select c.state from classification c where c.org = i.org and c.item = i.id order by c.id desc limit 1), '未決定') = any(${wanted}::text[])`
  },
  availability: (text) => (/^[0-2]$/.test(text) ? sql`i.availability >= ${Number(text)}` : WRONG_LEVEL),
}
const CLASSIFIED: readonly string[] = CLASSIFICATION_STATES
const WRONG_DAY = '日付は 2026-04-01 の形で入力してください。'
const WRONG_LEVEL = '分類の段階を選んでください。'
const isId = (text: string) => /^\d{1,18}$/.test(text)

/** The unit and every unit below it. */
export function unitsBelow(organisation: Organisation, unit: string): string[] {
  const children = Map.groupBy(organisation.units.values(), ({ parent }) => parent)
  const found = new Set([unit])
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id)
  return [...found]
}

function ownFilter(register: Register, key: string, text: string): Sql | string | undefined {
  const field = Object.hasOwn(register.columns, key) ? register.columns[key] : undefined
  if (field) return byValue(field, sql.ref(`d.${columnName(key)}`), text)
  const [, base = '', side] = /^(.+)(Before|After)$/.exec(key) ?? []
  const dated = Object.hasOwn(register.columns, base) ? register.columns[base] : undefined
  if (dated?.type !== 'date' && dated?.type !== 'dateTime') return undefined
  if (!isDay(text)) return WRONG_DAY
  const column = sql.ref(`d.${columnName(base)}`)
  return side === 'Before' ? sql`${column} < ${text}::date` : sql`${column} >= ${text}::date`
}

function byValue(field: Field, column: Sql, text: string): Sql | string | undefined {
  switch (field.type) {
    case 'choice': case 'choices': {
      const wanted = text.split(',').slice(0, MOST_CHOICES)
      const options = optionValues(field.options)
      if (!wanted.every((one) => options.includes(one))) return `${field.label}は、選択肢から選んでください。`
      return field.type === 'choice' ? sql`${column} = any(${wanted}::text[])` : sql`${column} && ${wanted}::text[]`
    }
    case 'flag': case 'declaration': return text === 'true' || text === 'false' ? sql`${column} = ${text === 'true'}` : `${field.label}は「はい」か「いいえ」で選んでください。`
    case 'number': return /^\d{1,9}$/.test(text) ? sql`${column} = ${Number(text)}` : `${field.label}は整数で入力してください。`
    case 'date': return isDay(text) ? sql`${column} = ${text}::date` : WRONG_DAY
    case 'person': case 'unit': case 'item': return isId(text) ? sql`${column} = ${text}` : `${field.label}を一覧から選んでください。`
    case 'text': return sql`normalize(${column}, nfkc) ilike ${`%${escapeLike(text.normalize('NFKC'))}%`}`
    default: return undefined
  }
}
