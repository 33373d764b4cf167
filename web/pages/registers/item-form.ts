import type { Form } from '../../../src/engine/definition.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import { isOfThings, keyOf } from '../../app/definitions.ts'
import type { Me } from '../../app/session.ts'
import { draftFrom, emptyDrafts } from '../../kit/form/drafts.ts'
import type { Drafts } from '../../kit/form/drafts.ts'
import type { Picked } from '../../kit/picker.tsx'
import type { ItemDetail } from './item-marks.tsx'

const COMMON = ['number', 'unit', 'place', 'reason'] as const

/** Number, unit and, for a thing or what lies somewhere already, its place before the register's own columns: one form, so that every error finds its field. */
export function newForm(register: RegisterShown, lies = isOfThings(register)): Form {
  return {
    number: { label: register.number.label, type: 'text', max: 60, help: register.number.help },
    unit: { label: '所属', type: 'unit' },
    ...(keyOf(register) === 'places' || !lies ? {} : { place: { label: '保管場所', type: 'item', register: 'places', states: ['使用中'], required: false } }),
    ...register.columns,
  }
}
/** The same for a correction: the number stays, the reason is asked. */
export function editForm(register: RegisterShown, item?: Pick<ItemDetail, 'place'>): Form {
  const { number: _number, ...rest } = newForm(register, isOfThings(register) || (item?.place ?? null) !== null)
  return { ...rest, reason: { label: '直す理由', type: 'text', multiline: true, max: 400, required: false, help: '来歴に残ります。' } }
}

/** A new sheet: own 所属, the number proposed, 登録年月日 today. */
export function newDrafts(register: RegisterShown, me: Me, number: string): Drafts {
  const form = newForm(register)
  return { ...emptyDrafts(form), number, unit: [{ value: me.affiliation.id, label: me.affiliation.name }], ...(register.columns['registeredOn']?.type === 'date' ? { registeredOn: me.today } : {}) }
}

const OF_ONE_THING = ['serial', 'deviceId']
/** 続けて登録: what was typed stays, but for what tells one thing from another. */
export function nextDrafts(register: RegisterShown, drafts: Drafts, number: string): Drafts {
  const single = [...OF_ONE_THING, ...(register.distinct ?? []).map(({ column }) => column)]
  const form = newForm(register)
  const empty = emptyDrafts(form)
  return { ...drafts, ...Object.fromEntries(single.filter((key) => key in empty).map((key) => [key, empty[key]!])), number }
}

/** Columns that name people, units or things, and their names as `field type/id`, as namesIn gives them. */
export function editDrafts(register: RegisterShown, item: ItemDetail, names: ReadonlyMap<string, string>): Drafts {
  const own = Object.entries(register.columns).map(([key, field]) => {
    const known = new Map<string, Picked>([...names].filter(([name]) => name.startsWith(`${field.type}/`)).map(([name, label]) => [name.slice(name.indexOf('/') + 1), { value: name.slice(name.indexOf('/') + 1), label }]))
    return [key, draftFrom(field, item.details[key], known)] as const
  })
  return { ...emptyDrafts(editForm(register, item)), ...Object.fromEntries(own), unit: [{ value: item.unit.id, label: item.unit.name }], place: item.place === null ? [] : [{ value: item.place.id, label: item.place.name }] }
}

export interface ItemPayload { readonly unit?: string; readonly place: string | null; readonly reason?: string; readonly columns: { readonly [key: string]: unknown } }
/** What was read, divided into the common columns and the register's own. */
export function divide(payload: { readonly [key: string]: unknown }): ItemPayload {
  const columns = Object.fromEntries(Object.entries(payload).filter(([key]) => !(COMMON as readonly string[]).includes(key)))
  return { ...(typeof payload['unit'] === 'string' ? { unit: payload['unit'] } : {}), place: typeof payload['place'] === 'string' ? payload['place'] : null, ...(typeof payload['reason'] === 'string' ? { reason: payload['reason'] } : {}), columns }
}

/**
 * Own columns whose value differs from the stored one; null where a value was taken away. `shown`: the fields the form has now; what the profile lacks or `when` hides is left as it is.
 */
export function changedColumns(register: RegisterShown, shown: readonly string[], stored: { readonly [key: string]: unknown }, now: { readonly [key: string]: unknown }): { [key: string]: unknown } {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
  return Object.fromEntries(shown.filter((key) => register.columns[key] !== undefined && !same(stored[key], now[key])).map((key) => [key, now[key] ?? null]))
}
