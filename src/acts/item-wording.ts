import { formatEraShort, isDay } from '../engine/calendar.ts'
import type { Facts } from '../engine/condition.ts'
import type { Content, DateRange, Field, Form, Refusal } from '../engine/definition.ts'
import type { Profile } from '../engine/profile.ts'
import { momentInJapan } from '../documents/ledger.ts'

/** What is needed to put values into words: names of people, units and things by id. */
export interface Wording {
  readonly profile: Profile
  readonly person: (id: string) => string
  readonly unit: (id: string) => string
  /** Number of a thing; the id's own text where unknown. */
  readonly item: (id: string) => string
}
const LONGEST = 200
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** A value of a form or register as people read it; nothing for what is empty. */
export function describeValue(field: Field | undefined, value: unknown, wording: Wording): string {
  if (value === null || value === undefined || value === '') return ''
  const ids = (name: (id: string) => string) => [value].flat().map((id) => name(String(id))).join('・')
  switch (field?.type) {
    case 'person': return ids(wording.person)
    case 'unit': return ids(wording.unit)
    case 'item': return ids(wording.item)
    case 'contents': return (value as Content[]).map((one) => describeContent(one, wording.profile)).join('、')
    case 'dateRange': return `${describeDay((value as DateRange).from)}から${describeDay((value as DateRange).to)}まで`
    case 'attachments': return `${[value].flat().length}件`
    case 'choice': case 'choices': return [value].flat().map((one) => labelOf(field.options, String(one))).join('・')
    case 'number': return `${Number(value).toLocaleString('ja-JP')}${field.unit ?? ''}`
    default: return describePlain(value)
  }
}
function describePlain(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ'
  if (value instanceof Date) return describePlain(value.toISOString())
  if (Array.isArray(value)) return value.map(describePlain).join('・')
  if (typeof value === 'object' && value !== null) return short(JSON.stringify(value))
  return short(describeDay(String(value)))
}
/** R8.6.1, or R8.6.1 9:05 for a moment; other text as it is. */
export function describeDay(text: string): string {
  if (isDay(text)) return formatEraShort(text)
  const moment = momentInJapan(text)
  return moment ? `${formatEraShort(moment[0])} ${moment[1]}` : text
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
const COMMON: Form = {
  number: { label: '番号', type: 'text' }, state: { label: '状態', type: 'text' }, unit: { label: '所属', type: 'unit' }, holder: { label: '使用者', type: 'person' }, place: { label: '保管場所', type: 'text' },
  due: { label: '返却予定', type: 'date' }, contents: { label: '入っている情報', type: 'contents' },
}
/** What differs between two pictures of a thing as evidence keeps them. */
export function describeChanges(columns: Form, before: Facts, after: Facts, wording: Wording): Change[] {
  const pairs: [Field, unknown, unknown][] = [
    ...Object.entries(COMMON).map(([key, field]): [Field, unknown, unknown] => [field, before[key], after[key]]),
    ...Object.entries(columns).map(([key, field]): [Field, unknown, unknown] => [field, (before['details'] as Facts | undefined)?.[key], (after['details'] as Facts | undefined)?.[key]]),
  ]
  return pairs.map(([field, was, is]) => ({ label: field.label, before: describeValue(field, was, wording), after: describeValue(field, is, wording) })).filter((one) => one.before !== one.after)
}

/** Refusals of a row of a file: each sentence begins with the heading of its column. */
export function wordRefusals(refusals: readonly Refusal[], heading: (field: string) => string): string {
  return refusals.map(({ field, message }) => (heading(field) === '' ? message : `［${heading(field).slice(0, 40)}］${message}`)).join(' ')
}
