import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Organisation } from '../engine/organisation.ts'
import type { Register } from '../engine/register/register.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { columnName, columnType } from './register-ddl.ts'

type Sql = RawBuilder<unknown>
/** An order of a list. The number settles what is equal, so the order is total and a page can begin after any row. */
export interface Sort {
  /** As in the address: `due`, `-due`. */
  readonly name: string
  readonly descending: boolean
  /** Over `i`, and `d` where `needsDetails`. */
  readonly key: Sql
  readonly type: string
  /** Rows without a value stand at the end, whichever the direction. */
  readonly nullable: boolean
  readonly needsDetails: boolean
  /** A table the key needs besides. */
  readonly join?: Sql
  /** An index gives this order, so a page can be had by walking along it. */
  readonly indexed: boolean
}

/** `sort=key` or `sort=-key`: a common column (number state unit holder place due seen class) or one of the register's own. Throws Refused for others. */
export function readSort(register: Register, organisation: Organisation, name = 'number'): Sort {
  const descending = name.startsWith('-')
  const key = descending ? name.slice(1) : name
  const own = Object.hasOwn(register.columns, key) ? register.columns[key] : undefined
  const base = { name, descending, needsDetails: false, indexed: false, nullable: true }
  if (own && !['attachments', 'contents', 'choices'].includes(own.type)) return { ...base, key: sql.ref(`d.${columnName(key)}`), type: columnType(own), needsDetails: true }
  switch (key) {
    case 'number': return { ...base, key: sql`i.number`, type: 'text', nullable: false, indexed: true }
    case 'state': return { ...base, key: sql`i.state`, type: 'text', nullable: false, indexed: true }
    case 'unit': return { ...base, key: sql`array_position(${[...organisation.units.keys()]}::bigint[], i.unit)`, type: 'int' }
    case 'holder': return { ...base, key: sql`(h.kana || h.name)`, join: sql` left join person h on h.org = i.org and h.id = i.holder`, type: 'text' }
    case 'place': return { ...base, key: sql`h.number`, join: sql` left join item h on h.org = i.org and h.id = i.place`, type: 'text' }
    case 'due': return { ...base, key: sql`i.due`, type: 'date' }
    case 'seen': return { ...base, key: sql`i.seen_on`, type: 'date' }
    case 'class': return { ...base, key: sql`(i.confidentiality * 100 + i.integrity * 10 + i.availability)`, type: 'int', nullable: false }
    default: throw refuseField('sort', `「${key.slice(0, 60)}」では並べ替えられません。`)
  }
}

/** `order by` over columns called `key` and `number`. */
export function orderBy(sort: Sort, key: Sql, number: Sql): Sql {
  const direction = sort.descending ? sql`desc` : sql`asc`
  return sql`${key} ${direction}${sort.nullable ? sql` nulls last` : sql``}, ${number} ${direction}`
}

export interface Place { readonly value: string | null; readonly number: string }
/** The condition of all rows that come after a place in the list. */
export function afterPlace(sort: Sort, { value, number }: Place): Sql {
  const than = sort.descending ? sql`<` : sql`>`
  if (sort.name === 'number' || sort.name === '-number') return sql`i.number ${than} ${number}`
  if (value === null) return sql`(${sort.key} is null and i.number ${than} ${number})`
  const typed = sql`${value}::${sql.raw(sort.type)}`
  if (!sort.nullable) return sql`(${sort.key}, i.number) ${than} (${typed}, ${number})`
  return sql`(${sort.key} ${than} ${typed} or (${sort.key} = ${typed} and i.number ${than} ${number}) or ${sort.key} is null)`
}

export const writePlace = (sort: Sort, place: Place): string => Buffer.from(JSON.stringify([sort.name, place.value, place.number])).toString('base64url')
/** Reads `after`. Throws Refused when it is not one of ours or belongs to another order. */
export function readPlace(sort: Sort, after: string | undefined): Place | null {
  if (after === undefined || after === '') return null
  try {
    const [name, value, number] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as unknown[]
    if (name === sort.name && (value === null || typeof value === 'string') && typeof number === 'string' && !number.includes('\0')) return { value: checked(sort, value), number }
  } catch { /* not ours */ }
  throw new Refused('invalid-input', [{ field: 'after', message: '続きの位置が正しくありません。一覧を最初から開き直してください。', cites: [] }])
}

const SHAPES: { readonly [type: string]: RegExp } = { int: /^-?\d{1,9}$/, bigint: /^\d{1,18}$/, boolean: /^(t|f|true|false)$/, date: /^\d{4}-\d{2}-\d{2}$/, timestamptz: /^\d{4}-\d{2}-\d{2} [\d:.+-]{5,30}$/ }
function checked(sort: Sort, value: string | null): string | null {
  const isWrong = value !== null && (value.includes('\0') || SHAPES[sort.type]?.test(value) === false || (sort.type === 'date' && Number.isNaN(Date.parse(value))))
  if (isWrong || (value === null && !sort.nullable)) throw new RangeError('no such place')
  return value
}
