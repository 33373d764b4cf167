import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { daysBetween, formatEra, formatFiscalYear } from '../../../src/engine/calendar.ts'
import { MEASURE_NAMES } from './measures.ts'
import { restrictionWords } from '../../../src/engine/form-restrictions.ts'
import type { Content, Field, Form } from '../../../src/engine/definition.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import type { Me } from '../../app/session.ts'
import { clausesNamed } from '../../app/clause-source.tsx'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { ClassBadge } from '../../kit/badge.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { numberAndName } from '../registers/item-marks.tsx'

/** The names behind the ids of a form: people, units and things. Unknown ids stand for themselves. */
export async function namesIn(form: Form, values: { readonly [key: string]: unknown }): Promise<Map<string, string>> {
  const asked = Object.entries(form).flatMap(([key, field]) => (['person', 'unit', 'item'].includes(field.type) ? [values[key]].flat().filter((id) => id !== null && id !== undefined && id !== '').map((id) => ({ field, id: String(id) })) : []))
  const found = await Promise.all(asked.map(async ({ field, id }) => [`${field.type}/${id}`, await nameOf(field, id).catch(() => id)] as const))
  return new Map(found)
}
async function nameOf(field: Field, id: string): Promise<string> {
  if (field.type === 'person') return (await api.get<ReplyOf<'person'>>(`/people/${id}`)).name
  if (field.type === 'unit') return (await api.get<ReplyOf<'unit'>>(`/units/${id}`)).name
  return field.type === 'item' ? numberAndName(await api.get<ReplyOf<'item'>>(`/registers/${field.register}/items/${id}`)) : id
}

export function ContentsList({ contents, levels }: { readonly contents: readonly Content[]; readonly levels: Me['levels'] }) {
  return (
    <ul className="flex flex-col gap-2">
      {contents.map((one, index) => (
        <li key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{one.title}{one.records !== undefined && `（${one.records.toLocaleString('ja-JP')}件）`}</span>
          <span className="flex flex-wrap gap-1.5">
            <ClassBadge level={one.confidentiality} label={levels.confidentiality[one.confidentiality - 1]} />
            <ClassBadge axis="完全性" level={one.integrity} label={levels.integrity[one.integrity - 1]} />
            <ClassBadge axis="可用性" level={one.availability} label={levels.availability[one.availability - 1]} />
          </span>
          {one.restrictions !== undefined && one.restrictions.length > 0 && <span className="text-sm">{one.restrictions.map(restrictionWords).join('・')}</span>}
        </li>
      ))}
    </ul>
  )
}

const optionName = (field: Extract<Field, { type: 'choice' | 'choices' }>, value: string): string => {
  const option = field.options.find((one) => (typeof one === 'string' ? one : one.value) === value)
  return option === undefined || typeof option === 'string' ? value : option.label
}

function ItemLinks({ register, ids, names }: { readonly register: string; readonly ids: readonly string[]; readonly names: ReadonlyMap<string, string> }) {
  return <span className="flex flex-wrap gap-x-4">{ids.map((id) => <AppLink key={id} href={`/registers/${register}/${id}`}>{names.get(`item/${id}`) ?? '…'}</AppLink>)}</span>
}

/** One stored value as a person reads it; '' where nothing was written. */
export function shownValue(field: Field, value: unknown, names: ReadonlyMap<string, string>, levels: Me['levels']): ReactNode {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return ''
  switch (field.type) {
    case 'flag': return value === true ? 'はい' : 'いいえ'
    case 'declaration': return value === true ? '確かめました' : ''
    case 'date': return formatEra(String(value))
    case 'dateTime': return formatMoment(String(value))
    case 'dateRange': {
      const { from, to } = value as { from: string; to: string }
      return from === to ? `${formatEra(from)}（1日）` : `${formatEra(from)}から${formatEra(to)}まで（${daysBetween(from, to) + 1}日間）`
    }
    case 'choice': return optionName(field, String(value))
    case 'choices': return (value as readonly string[]).map((one) => optionName(field, one)).join('、')
    case 'contents': return <ContentsList contents={value as readonly Content[]} levels={levels} />
    case 'item': return <ItemLinks register={field.register} ids={[value].flat().map(String)} names={names} />
    case 'person': case 'unit': return [value].flat().map((id) => names.get(`${field.type}/${String(id)}`) ?? '…').join('、')
    case 'number': return field.unit === '年度' ? `${formatFiscalYear(Number(value))}（${Number(value)}）` : `${Number(value).toLocaleString('ja-JP')}${field.unit ?? ''}`
    case 'attachments': return `${(value as readonly unknown[]).length}件`
    case 'text': { const clauses = clausesNamed(String(value)); return clauses !== null ? <ClauseChips ids={clauses} label="" titled /> : <span className="whitespace-pre-wrap">{String(value)}</span> }
  }
}

/** The values of a form with their labels, in the form's order; what the definition no longer has is shown under its stored label. */
export function useShownForm(form: Form | undefined, values: { readonly [key: string]: unknown }, labels: { readonly [key: string]: string }, levels: Me['levels']): { term: string; value: ReactNode }[] {
  const { data: names } = useQuery({ queryKey: ['names', form, values], enabled: form !== undefined, staleTime: 60_000, queryFn: () => namesIn(form!, values) })
  const known = form === undefined ? [] : Object.entries(form).filter(([key]) => key in values && key !== 'measures')
  const listed = known.map(([key, field]) => ({ term: field.label, value: shownValue(field, values[key], names ?? new Map(), levels) }))
  const rest = Object.keys(values).filter((key) => key !== 'measures' && form?.[key] === undefined).map((key) => ({ term: labels[key] ?? key, value: plain(values[key]) }))
  const measures = (values['measures'] ?? []) as readonly string[]
  return [...listed, ...rest, ...(measures.length > 0 ? [{ term: '講じた措置', value: measures.map((one) => MEASURE_NAMES(one)).join('、') }] : [])]
}
const plain = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value === true ? 'はい' : value === false ? 'いいえ' : String(value ?? ''))
