import { sql } from 'kysely'
import { clausesInWords } from '../../clauses/citations.ts'
import { formatEra, formatEraShort, isDay } from '../engine/calendar.ts'
import type { Facts } from '../engine/condition.ts'
import type { Content, DateRange, Field, Form, Refusal, Restriction } from '../engine/definition.ts'
import type { Profile } from '../engine/profile.ts'
import { momentInJapan } from '../documents/ledger.ts'
import type { OrgDb } from '../store/database.ts'
import { namesFor } from '../store/names.ts'
import type { Seat } from './world.ts'

/** What is needed to put values into words: names of people, units and things by id. */
export interface Wording {
  readonly profile: Profile
  readonly person: (id: string) => string
  readonly unit: (id: string) => string
  /** Number of a thing; the id's own text where unknown. */
  readonly item: (id: string) => string
  /** For a document that is filed: texts whole, days as 令和８年６月１日. Else texts end after 200 characters and days are R8.6.1. */
  readonly inFull?: boolean
}

/** Words for these values, each with the fields it is of: one statement for the numbers of things, one more where people or units are named that are there no longer. */
export async function wordingFor(db: OrgDb, seat: Seat, values: Iterable<readonly [form: Form, values: Facts | null | undefined]>): Promise<Wording> {
  const ids = { person: new Set<string>(), unit: new Set<string>(), item: new Set<string>() }
  for (const [form, facts] of values) {
    for (const [key, { type }] of Object.entries(form)) {
      if (type === 'person' || type === 'unit' || type === 'item') for (const id of idsIn(facts?.[key])) ids[type].add(id)
      if (type === 'restrictions') for (const { people = [], units = [] } of (facts?.[key] ?? []) as Restriction[]) { people.forEach((id) => ids.person.add(id)); units.forEach((id) => ids.unit.add(id)) }
    }
  }
  const items = [...ids.item]
  const found = items.length === 0 ? [] : (await sql<{ id: string; number: string }>`select id, number from item where org = ${seat.org} and id = any(${items}::bigint[])`.execute(db)).rows
  const numbers = new Map(found.map(({ id, number }) => [id, number]))
  const names = await namesFor(db, seat.org, seat.organisation, ids.person, ids.unit)
  return { profile: seat.organisation.profile, person: (id) => names.person(id).name, unit: (id) => names.unit(id).name, item: (id) => numbers.get(id) ?? id }
}
const idsIn = (value: unknown): string[] => [value].flat().flatMap((id) => ((typeof id === 'string' || typeof id === 'number') && /^\d{1,18}$/.test(String(id)) ? [String(id)] : []))

/** A value of a form or register as people read it, clauses with their document and official number; nothing for what is empty. */
export function describeValue(field: Field | undefined, value: unknown, wording: Wording): string {
  if (value === null || value === undefined || value === '') return ''
  const ids = (name: (id: string) => string) => [value].flat().map((id) => name(String(id))).join('・')
  const plain = describePlain(wording.inFull ?? false)
  switch (field?.type) {
    case 'declaration': return value === true ? '確認済み' : plain(value)
    case 'person': return ids(wording.person)
    case 'unit': return ids(wording.unit)
    case 'item': return ids(wording.item)
    case 'restrictions': return (value as Restriction[]).map((one) => describeRestriction(one, wording)).join('、')
    case 'contents': return (value as Content[]).map((one) => describeContent(one, wording.profile)).join('、')
    case 'dateRange': return `${plain((value as DateRange).from)}から${plain((value as DateRange).to)}まで`
    case 'attachments': return `${[value].flat().length}件`
    case 'choice': case 'choices': return [value].flat().map((one) => labelOf(field.options, String(one))).join('・')
    case 'number': return `${Number(value).toLocaleString('ja-JP')}${field.unit ?? ''}`
    default: return plain(value)
  }
}
/** 配布禁止（山田太郎・総務課のほか）. */
export function describeRestriction({ label, place, people = [], units = [], roles = [], until }: Restriction, wording: Wording): string {
  const scope = [...people.map(wording.person), ...units.map(wording.unit), ...roles]
  const notes = [...(place ? [`場所は${place}`] : []), ...(scope.length > 0 ? [`${scope.join('・')}に限る`] : []), ...(until ? [`${formatEraShort(until)}まで`] : [])]
  return notes.length > 0 ? `${label}（${notes.join('、')}）` : label
}
const LONGEST = 200
const describePlain = (inFull: boolean) => (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ'
  if (value instanceof Date) return describePlain(inFull)(value.toISOString())
  if (Array.isArray(value)) return value.map(describePlain(inFull)).join('・')
  const cited = typeof value === 'string' ? clausesInWords(value) : null
  if (cited !== null) return cited
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : describeDay(String(value), inFull ? formatEra : formatEraShort)
  return inFull || text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}
/** R8.6.1, or R8.6.1 09:05 for a moment; other text as it is. */
function describeDay(text: string, format: (day: string) => string): string {
  if (isDay(text)) return format(text)
  const moment = momentInJapan(text)
  return moment ? `${format(moment[0])} ${moment[1]}` : text
}
const labelOf = (options: readonly (string | { readonly value: string; readonly label: string })[], value: string): string => {
  const found = options.find((option) => (typeof option === 'string' ? option : option.value) === value)
  return found === undefined ? value : typeof found === 'string' ? found : found.label
}

/** 相談者名簿（機密性３・完全性２・可用性１、120件） */
export function describeContent(content: Content, profile: Profile): string {
  const count = content.records === undefined || content.records === null ? '' : `、${content.records.toLocaleString('ja-JP')}件`
  return `${content.title}（${describeClass(content, profile)}${count}）`
}
/** The three levels in the words of the profile; 情報なし for a thing with nothing on it. */
export function describeClass({ confidentiality, integrity, availability }: { readonly confidentiality: number; readonly integrity: number; readonly availability: number }, { levels }: Profile): string {
  const words = [levels.confidentiality[confidentiality - 1], levels.integrity[integrity - 1], levels.availability[availability - 1]].filter((word) => word !== undefined)
  return words.length === 0 ? '情報なし' : words.join('・')
}

export interface Line { readonly label: string; readonly value: string }
/** The filled fields of a form, in its order. */
export function describeForm(form: Form, values: Facts, wording: Wording): Line[] {
  const known = Object.entries(form).map(([key, field]) => ({ label: field.label, value: describeValue(field, values[key], wording) }))
  const other = Object.entries(values).filter(([key]) => !Object.hasOwn(form, key)).map(([key, value]) => ({ label: key, value: describeValue(undefined, value, wording) }))
  return [...known, ...other].filter(({ value }) => value !== '')
}

export interface Change { readonly label: string; readonly before: string; readonly after: string }
const PICTURE: Form = {
  number: { label: '番号', type: 'text' }, state: { label: '状態', type: 'text' }, unit: { label: '所属', type: 'unit' }, holder: { label: '使用者', type: 'person' }, place: { label: '保管場所', type: 'text' },
  due: { label: '返却予定', type: 'date' }, contents: { label: '入っている情報', type: 'contents' },
}
/** A picture of a thing as `wordingFor` takes it. */
export const partsOf = (columns: Form, picture: Facts | null | undefined): (readonly [Form, Facts | null | undefined])[] => [[PICTURE, picture], [columns, picture?.['details'] as Facts | undefined]]

/** What differs between two pictures of a thing as evidence keeps them. */
export function describeChanges(columns: Form, before: Facts, after: Facts, wording: Wording): Change[] {
  const pairs: [Field, unknown, unknown][] = [
    ...Object.entries(PICTURE).map(([key, field]): [Field, unknown, unknown] => [field, before[key], after[key]]),
    ...Object.entries(columns).map(([key, field]): [Field, unknown, unknown] => [field, (before['details'] as Facts | undefined)?.[key], (after['details'] as Facts | undefined)?.[key]]),
  ]
  return pairs.map(([field, was, is]) => ({ label: field.label, before: describeValue(field, was, wording), after: describeValue(field, is, wording) })).filter((one) => one.before !== one.after)
}

/** Refusals of a row of a file: each sentence begins with the heading of its column. */
export function wordRefusals(refusals: readonly Refusal[], heading: (field: string) => string): string {
  return refusals.map(({ field, message }) => (heading(field) === '' ? message : `［${heading(field).slice(0, 40)}］${message}`)).join(' ')
}
