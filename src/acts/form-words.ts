import { formatEra } from '../engine/calendar.ts'
import type { Content, DateRange, Field, Form } from '../engine/definition.ts'
import type { Facts } from '../engine/condition.ts'
import type { OrgDb } from '../store/database.ts'
import type { Seat } from './world.ts'

/** The values of a form as a person reads them: names for ids, 和暦 for days, はい／いいえ. One statement for all things the forms name. */
export async function formInWords(db: OrgDb, seat: Seat, form: Form, values: Facts): Promise<{ field: string; label: string; value: string }[]> {
  const ids = Object.entries(form).flatMap(([key, field]) => (field.type === 'item' && values[key] ? [values[key]].flat() as string[] : []))
  const numbers = new Map(ids.length === 0 ? [] : (await db.selectFrom('item').select(['id', 'number']).where('org', '=', seat.org).where('id', 'in', ids).execute()).map(({ id, number }) => [id, number]))
  return Object.entries(form).flatMap(([key, field]) => {
    const value = values[key]
    return value === undefined || value === null || value === '' ? [] : [{ field: key, label: field.label, value: valueInWords(seat, field, value, numbers) }]
  })
}

export function valueInWords(seat: Seat, field: Field, value: unknown, numbers: ReadonlyMap<string, string> = new Map()): string {
  switch (field.type) {
    case 'flag': return value ? 'はい' : 'いいえ'
    case 'declaration': return value ? '確認済み' : ''
    case 'date': return formatEra(String(value))
    case 'dateRange': { const { from, to } = value as DateRange; return `${formatEra(from)}から${formatEra(to)}まで` }
    case 'person': return seat.organisation.people.get(String(value))?.name ?? '（在籍していない人）'
    case 'unit': return seat.organisation.units.get(String(value))?.name ?? '（廃止された所属）'
    case 'item': return [value].flat().map((id) => numbers.get(String(id)) ?? '').filter(Boolean).join('・')
    case 'choice': return optionLabel(field.options, String(value))
    case 'choices': return (value as string[]).map((one) => optionLabel(field.options, one)).join('・')
    case 'contents': return (value as Content[]).map(contentInWords(seat)).join('、')
    case 'attachments': return `${(value as string[]).length}件`
    default: return String(value)
  }
}
const optionLabel = (options: readonly (string | { readonly value: string; readonly label: string })[], value: string): string => {
  const found = options.find((one) => typeof one !== 'string' && one.value === value)
  return typeof found === 'object' ? found.label : value
}
/** 「請求書一覧（機密性２・完全性１・可用性１、300件）」 in the profile's own names of the levels. */
export const contentInWords = (seat: Seat) => (one: Content): string => {
  const { confidentiality, integrity, availability } = seat.book.profile.levels
  const records = one.records === undefined ? '' : `、${one.records.toLocaleString('ja-JP')}件`
  return `${one.title}（${confidentiality[one.confidentiality - 1]}・${integrity[one.integrity - 1]}・${availability[one.availability - 1]}${records}）`
}
