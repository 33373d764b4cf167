import { daysBetween, formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import type { Me } from '../../app/session.ts'
import { ClassBadge, StatusBadge } from '../../kit/badge.tsx'
import type { Tone } from '../../kit/badge.tsx'

export type ItemRow = ReplyOf<'items'>['rows'][number]
export type ItemDetail = ReplyOf<'item'>
export interface Classed { readonly confidentiality: number; readonly integrity: number; readonly availability: number }

const TONES = { rest: 'success', out: 'info', attention: 'warning', final: 'neutral' } as const satisfies { readonly [tone: string]: Tone }

/** The state of a thing, coloured as its register says. */
export function StateBadge({ register, state }: { readonly register: RegisterShown | undefined; readonly state: string }) {
  const tone = register?.states[state]?.tone
  return <StatusBadge tone={tone === undefined ? 'neutral' : TONES[tone]}>{state}</StatusBadge>
}

const level = (value: number): 0 | 1 | 2 | 3 => (value >= 3 ? 3 : value === 2 ? 2 : value === 1 ? 1 : 0)

/** The classification in the profile's own words: only 機密性 in lists, all three (`full`) on the page of a thing. 0 everywhere = nothing on it. */
export function ClassBadges({ item, levels, full = false }: { readonly item: Classed; readonly levels: Me['levels']; readonly full?: boolean }) {
  const axes = [
    { axis: '機密性', value: item.confidentiality, names: levels.confidentiality }, { axis: '完全性', value: item.integrity, names: levels.integrity }, { axis: '可用性', value: item.availability, names: levels.availability },
  ] as const
  if (axes.every(({ value }) => value === 0)) return <ClassBadge level={0} />
  const shown = full ? axes : axes.slice(0, 1)
  return <span className="flex flex-wrap gap-1.5">{shown.map(({ axis, value, names }) => <ClassBadge key={axis} axis={axis} level={level(value)} label={names[value - 1]} />)}</span>
}

/** 返却予定, and how late it is. */
export function Due({ due, today }: { readonly due: string | null; readonly today: string }) {
  if (due === null) return '—'
  const late = daysBetween(due, today)
  return <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1"><span className="whitespace-nowrap">{formatEra(due)}</span>{late > 0 && <StatusBadge tone="danger">{late}日超過</StatusBadge>}{late === 0 && <StatusBadge tone="warning">今日まで</StatusBadge>}</span>
}

export const eraOrDash = (day: string | null): string => (day === null ? '—' : formatEra(day.slice(0, 10)))
/** What a thing is called besides its number; '' where it has no name. */
export function calledOf(details: { readonly [key: string]: unknown }): string {
  const called = details['name'] ?? details['title'] ?? details['label']
  return typeof called === 'string' ? called : ''
}
/** Number and name, as a thing is spoken of. */
export const numberAndName = ({ number, details }: Pick<ItemDetail, 'number' | 'details'>): string => [number, calledOf(details)].filter(Boolean).join('　')

export const itemHref = (register: string, id: string): string => `/registers/${register}/${id}`
