// 値を作る: JSON Schema に合う値と、合わない値と、悪意のある値。
import type { Random } from '../../src/demo/random.ts'

export interface Schema {
  readonly type?: string; readonly enum?: readonly unknown[]; readonly const?: unknown; readonly anyOf?: readonly Schema[]; readonly oneOf?: readonly Schema[]; readonly allOf?: readonly Schema[]
  readonly properties?: { readonly [name: string]: Schema }; readonly required?: readonly string[]; readonly additionalProperties?: boolean | Schema
  readonly items?: Schema; readonly minItems?: number; readonly maxItems?: number; readonly minimum?: number; readonly maximum?: number
  readonly minLength?: number; readonly maxLength?: number; readonly pattern?: string; readonly format?: string; readonly $ref?: string
}
/** Identifiers of rows by table. */
export interface Ids { readonly [table: string]: readonly string[] }
/** Words that mean something to the API of the organisation: keys, states, options, ids of rows (its own and others'). */
export interface Words { ids: Ids; /** How often a value is one nobody means well with; none in a request that is meant to succeed. */ readonly hostile: number; readonly password: string; readonly foreign: Ids; readonly words: readonly string[]; readonly registers: readonly string[]; readonly procedures: readonly string[]; readonly events: readonly string[]; readonly fields: readonly FieldWord[] }
export interface FieldWord { readonly of: string; readonly name: string; readonly type: string; readonly options: readonly string[] }

export const HOSTILE: readonly unknown[] = [
  '', ' ', '\0', '\u0000x', "'; drop table item; --", '" or 1=1', '<script>alert(1)</script>', '../../../../etc/passwd', '..\\..\\windows', '%00', '%s%n', '${7*7}', '{{7*7}}', '=cmd|\' /C calc\'!A0', '\ud800', '\udfff\ud800',
  '𠮷野家', '\u202egnp', '\ufeff', 'ﷺ'.repeat(50), 'Ａ'.repeat(300), 'x'.repeat(10_000), '9'.repeat(40), '9223372036854775807', '9223372036854775808', '2147483648', '-1', '0', '1e400', 'NaN', 'null', 'undefined', '__proto__', 'constructor', 'toString',
  '2026-02-30', '9999-12-31', '0000-00-00', '-000001-01-01', '2026-11-16T25:00:00Z', '令和8年', true, false, null, 0, -1, 1.5, 1e308, -0, 2 ** 53, [], {}, [[]], JSON.parse('{"__proto__":{"a":1}}') as unknown, { $ne: 1 }, ['a', ['b']], '%', '_', '\\', 'a\nb\r\nSet-Cookie: x=1', '\t', '(', '[', '*', '.*', '&|!:*', 'a & ', "ab'cd",
]
const DAYS = ['2026-11-16', '2026-11-17', '2026-11-30', '2026-04-01', '2020-02-29', '2027-03-31']

/** A value for a schema; now and then one it does not allow. `name`: of the property it is for. */
export function valueFor(random: Random, schema: Schema, words: Words, name = '', depth = 0): unknown {
  if (random.chance(words.hostile)) return random.pick(HOSTILE)
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return valueFor(random, random.pick(choice), words, name, depth)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  if (schema.type === 'object') return objectFor(random, schema, words, name, depth)
  if (schema.type === 'array') {
    const most = random.chance(0.02) ? 60 : 3
    return Array.from({ length: (schema.minItems ?? 0) + random.below(most) }, () => valueFor(random, schema.items ?? {}, words, name, depth + 1))
  }
  if (schema.type === 'integer' || schema.type === 'number') return random.chance(0.1) ? random.pick([schema.minimum ?? -1, schema.maximum ?? 2 ** 31, -1, 0, 1.5]) : Math.max(schema.minimum ?? 0, 1) + random.below(3)
  if (schema.type === 'boolean') return random.chance(0.5)
  if (schema.type === 'null') return null
  if (schema.type === 'string') return textFor(random, schema, words, name)
  return random.chance(0.5) ? textFor(random, {}, words, name) : random.pick(HOSTILE)
}

function textFor(random: Random, { format, pattern, maxLength }: Schema, words: Words, name: string): string {
  if (name === 'procedure') return random.pick(words.procedures)
  if (name === 'event') return random.pick(words.events)
  if (name === 'register') return random.pick(words.registers)
  if (/password/i.test(name) && random.chance(0.5)) return words.password
  if (format === 'uuid') return `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`
  if (format === 'date-time') return `${random.pick(DAYS)}T0${random.below(9)}:00:00Z`
  if (format === 'date' || pattern?.includes('\\d{2}-\\d{2}') || ['on', 'at', 'from', 'until'].includes(name)) return random.pick(DAYS)
  if (pattern?.includes('\\d{4}-\\d{2}')) return random.pick(DAYS).slice(0, 7)
  if (pattern?.includes('[1-9]') || /^(id|item|items|unit|person|place|applicant|deputy|attachments|onBehalfOf)$/.test(name)) return anId(random, words, name)
  if (maxLength !== undefined && random.chance(0.03)) return 'あ'.repeat(maxLength + random.below(2))
  return random.pick(words.words)
}
/** What an address or a property is called, and the table its identifiers are of. */
const TABLES: readonly (readonly [RegExp, string])[] = [[/^items?$/, 'item'], [/^requests?$/, 'request'], [/^units?$|^place$/, 'unit'], [/^(people|person|applicant|deputy|onBehalfOf)$/, 'person'], [/^(attachments?|files?)$/, 'attachment'], [/^(accounts?)$/, 'account'], [/^(stocktakes?)$/, 'stocktake'], [/^(policies|versions?)$/, 'item'], [/^notices?$/, 'notice'], [/^appointments?$/, 'appointment'], [/^tasks?$/, 'task']]
/** An identifier for what is called `name` (`register`: of its rows): mostly one of the kind asked for, now and then of anything, one in eight of an organisation nobody is in. */
export function anId(random: Random, words: Words, name: string, register?: string): string {
  const ids = random.chance(0.12) ? words.foreign : words.ids
  const table = register !== undefined && `item of ${register}` in ids ? `item of ${register}` : TABLES.find(([pattern]) => pattern.test(name))?.[1]
  const own = table === undefined || random.chance(0.1) ? [] : ids[table] ?? []
  return random.pick(own.length > 0 ? own : Object.values(ids).flat())
}
const hex = (random: Random, length: number): string => Array.from({ length }, () => random.below(16).toString(16)).join('')

function objectFor(random: Random, schema: Schema, words: Words, name: string, depth: number): object {
  if (schema.properties === undefined) return freeForm(random, schema, words, name)
  const found: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(schema.properties)) {
    const wanted = schema.required?.includes(key) === true
    if (wanted ? words.hostile === 0 || random.chance(0.98) : random.chance(depth === 0 ? 0.4 : 0.25)) found[key] = valueFor(random, one, words, key, depth + 1)
  }
  if (random.chance(words.hostile / 2)) found[String(random.pick(words.words))] = random.pick(HOSTILE)
  const of = [found['procedure'], found['event']].find((one) => typeof one === 'string')
  if (typeof of === 'string' && 'form' in found && random.chance(0.8)) found['form'] = formOf(random, words, of)
  return found
}
/** `form` and `columns`: the fields of some definition, filled as their types want. */
function freeForm(random: Random, schema: Schema, words: Words, name: string): object {
  if (name === 'form' || name === 'columns') return formOf(random, words, random.pick(words.fields).of)
  const rest = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
  return Object.fromEntries(Array.from({ length: random.below(4) }, () => [String(random.pick(words.words)), valueFor(random, rest, words)]))
}
export function formOf(random: Random, words: Words, of: string): object {
  const fields = words.fields.filter((one) => one.of === of)
  return Object.fromEntries(fields.filter(() => words.hostile === 0 || random.chance(0.9)).map((field) => [field.name, random.chance(words.hostile) ? random.pick(HOSTILE) : fieldValue(random, field, words)]))
}
function fieldValue(random: Random, { type, options }: FieldWord, words: Words): unknown {
  const many = <Value>(one: Value): Value | Value[] => (random.chance(0.3) ? [one] : one)
  if (type === 'choice') return options.length > 0 ? random.pick(options) : ''
  if (type === 'choices') return options.filter(() => random.chance(0.4))
  if (type === 'number') return random.below(5)
  if (type === 'flag' || type === 'declaration') return random.chance(0.85)
  if (type === 'date') return random.pick(DAYS)
  if (type === 'dateTime') return `${random.pick(DAYS)}T01:00:00Z`
  if (type === 'dateRange') return { from: '2026-11-16', to: random.pick(DAYS) }
  if (type === 'person' || type === 'unit' || type === 'item') return many(anId(random, words, type))
  if (type === 'attachments') return [anId(random, words, type)]
  if (type === 'contents') return [{ title: random.pick(words.words), confidentiality: random.below(4), integrity: random.below(3), availability: random.below(3), records: random.below(10) }]
  if (type === 'restrictions') return [{ kind: random.pick(words.words) }]
  return random.chance(words.hostile * 2) ? random.pick(HOSTILE) : random.pick(words.words)
}
