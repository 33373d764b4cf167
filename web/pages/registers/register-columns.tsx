import type { ReactNode } from 'react'
import { formatEraShort } from '../../../src/engine/calendar.ts'
import type { Field, Levels } from '../../../src/engine/definition.ts'
import { elapsedIn } from '../../../src/engine/elapsed.ts'
import { namesOf } from '../../../src/engine/register/information-rules.ts'
import { keyOf } from '../../app/definitions.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import type { Me } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { shownValue } from '../requests/field-values.tsx'
import { ClassBadges, Due, StateBadge, itemHref } from './item-marks.tsx'
import type { ItemRow } from './item-marks.tsx'

interface Drawing { readonly register: RegisterShown; readonly me: Me; readonly names: ReadonlyMap<string, string> }
type Make = (drawing: Drawing) => Column<ItemRow>

const COMMON: { readonly [key: string]: Make } = {
  number: ({ register }) => ({ key: 'number', header: register.number.label, rowHeader: true, nowrap: true, sortable: true, cell: (row) => <AppLink href={itemHref(keyOf(register), row.id)}>{row.number}</AppLink> }),
  state: ({ register }) => ({ key: 'state', header: '状態', sortable: true, cell: (row) => <StateBadge register={register} state={row.state} /> }),
  class: ({ me, register }) => ({ key: 'class', header: register.information === undefined ? '入っている情報' : '情報の分類', sortable: true, cell: (row) => {
    const names = namesOf(register.information, row as Levels).map(({ words }) => words)
    return <><ClassBadges item={row} levels={me.levels} />{row.classified !== undefined && row.classified !== '決定' && <span className="mt-1 block"><StatusBadge tone="warning">{row.classified}</StatusBadge></span>}{names.length > 0 && <span className="block pt-1 text-sm text-solid-gray-700">{names.join('・')}</span>}</>
  } }),
  unit: () => ({ key: 'unit', header: '所属', sortable: true, cell: (row) => <span className="block sm:min-w-36 print:min-w-20">{row.unit.name}{row.keeper !== null && <span className="block text-sm text-solid-gray-700">管理：{row.keeper.name}</span>}</span> }),
  holder: () => ({ key: 'holder', header: '使用者', sortable: true, cell: (row) => (row.holder === null ? '—' : <><span className="whitespace-nowrap">{row.holder.name}</span><span className="block text-sm text-solid-gray-700 sm:min-w-24 print:min-w-20">{row.holder.post}</span></>) }),
  due: ({ me }) => ({ key: 'due', header: '返却予定', sortable: true, cell: (row) => (row.due === null ? '—' : <Due due={row.due} today={me.today} />) }),
  place: () => ({ key: 'place', header: '保管場所', sortable: true, cell: (row) => (row.place === null ? '—' : <span className="block sm:min-w-48 print:min-w-20">{row.place.name}</span>) }),
  seen: () => ({ key: 'seen', header: '最後の点検', sortable: true, nowrap: true, cell: (row) => (row.seenOn === null ? '—' : formatEraShort(row.seenOn.slice(0, 10))) }),
}

const UNSORTABLE: ReadonlySet<Field['type']> = new Set<Field['type']>(['attachments', 'contents', 'choices'])
const isListable = (field: Field): boolean => field.type !== 'attachments' && field.type !== 'contents'

function ownColumn(key: string, field: Field, { names, me }: Drawing): Column<ItemRow> {
  const shown = (row: ItemRow): ReactNode => {
    const value = row.details[key]
    if (field.type === 'date' && typeof value === 'string') return formatEraShort(value.slice(0, 10))
    const text = shownValue(field, value, names, me.levels)
    const since = elapsedIn(field, row.state, value, new Date())
    if (field.type === 'text' && text !== '') return <span className="block sm:min-w-40 print:min-w-0">{text}</span>
    return text === '' ? '—' : since === null ? text : <>{text}<span className="block text-sm text-solid-gray-700">{since}経過</span></>
  }
  return { key, header: field.label, cell: shown, sortable: !UNSORTABLE.has(field.type), nowrap: field.type === 'date', ...(field.type === 'number' ? { align: 'end' as const } : {}) }
}

/** Every column a register can show, those it lists first. */
export function columnKeys(register: RegisterShown): readonly string[] {
  const own = Object.entries(register.columns).filter(([, field]) => isListable(field)).map(([key]) => key)
  const common = Object.keys(COMMON).filter((key) => key !== 'class' || register.carriesInformation)
  return [...new Set([...register.listed, ...common, ...own])].filter((key) => Object.hasOwn(COMMON, key) || own.includes(key))
}
export function columnsOf(drawing: Drawing): readonly Column<ItemRow>[] {
  return columnKeys(drawing.register).map((key) => (Object.hasOwn(COMMON, key) ? COMMON[key]!(drawing) : ownColumn(key, drawing.register.columns[key]!, drawing)))
}
