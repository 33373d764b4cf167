import { formatEra } from '../../../src/engine/calendar.ts'
import { clausesNamed, plainCitation } from '../../app/clause-source.tsx'
import type { RegisterShown } from '../../app/definitions.ts'
import type { Me } from '../../app/session.ts'
import type { ItemRow } from '../registers/item-marks.tsx'

export interface Change { readonly label: string; readonly before: string; readonly after: string }

const level = (names: readonly string[], value: number): string => (value === 0 ? '情報なし' : names[value - 1] ?? String(value))
function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ'
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatEra(value) : clausesNamed(value)?.map(plainCitation).join('、') ?? value
  return Array.isArray(value) ? value.map(plain).join('、') : typeof value === 'object' ? '' : String(value as number)
}

/** What an act changed on a thing, in the words of its register. Columns that hold ids of people, units and things are named only as changed. */
export function changesBetween(register: RegisterShown, before: ItemRow, after: ItemRow, levels: Me['levels']): Change[] {
  const common: Change[] = [
    { label: '状態', before: before.state, after: after.state }, { label: '使用者', before: before.holder?.name ?? '', after: after.holder?.name ?? '' },
    { label: '返却予定', before: plain(before.due), after: plain(after.due) }, { label: '保管場所', before: before.place?.name ?? '', after: after.place?.name ?? '' },
    { label: '所属', before: before.unit.name, after: after.unit.name }, { label: '管理する所属', before: before.keeper?.name ?? '', after: after.keeper?.name ?? '' },
    ...(register.carriesInformation ? [{ label: '入っている情報', before: level(levels.confidentiality, before.confidentiality), after: level(levels.confidentiality, after.confidentiality) }] : []),
  ]
  const own = Object.entries(register.columns).flatMap(([key, field]): Change[] => {
    if (JSON.stringify(before.details[key] ?? null) === JSON.stringify(after.details[key] ?? null)) return []
    const isId = field.type === 'person' || field.type === 'unit' || field.type === 'item'
    return [isId ? { label: field.label, before: '', after: '改めました' } : { label: field.label, before: plain(before.details[key]), after: plain(after.details[key]) }]
  })
  return [...common.filter((one) => one.before !== one.after), ...own]
}
