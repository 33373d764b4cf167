import type { Form } from '../../../src/engine/definition.ts'
import type { BodyOf, ReplyOf } from '../../../src/contract/routes.ts'
import type { EventShown, RegisterShown } from '../../app/definitions.ts'
import { keyOf } from '../../app/definitions.ts'

export type BulkReply = ReplyOf<'bulk'>
export type BulkBody = BodyOf<'bulk'>
export const CHANGE = 'change'
/** The storage place is a common column and stands beside the register's own in a form; no register has a column of that name. */
export const PLACE = 'place'

/** What can be corrected for many at once: the register's own columns without conditions (the server judges each row), and the storage place. */
export function changeable(register: RegisterShown): Form {
  const own = Object.entries(register.columns).filter(([, { type }]) => type !== 'attachments' && type !== 'contents').map(([key, { when: _when, ...field }]) => [key, field] as const)
  const place: Form = keyOf(register) === 'places' ? {} : { [PLACE]: { label: '保管場所', type: 'item', register: 'places', states: ['使用中'] } }
  return { ...Object.fromEntries(own), ...place } as Form
}

/** The form a chosen act asks for: the event's own, or the columns picked for correction. */
export function formOfAct(register: RegisterShown, event: EventShown | undefined, picked: readonly string[]): Form {
  if (event !== undefined) return event.form
  const all = changeable(register)
  return Object.fromEntries(picked.flatMap((key) => (all[key] === undefined ? [] : [[key, { ...all[key], required: true }]])))
}

/** What the server is asked to try or to do. `payload`: the form as read. */
export function bulkBody(items: readonly string[], event: EventShown | undefined, payload: { readonly [key: string]: unknown }, reason: string, preview: boolean): BulkBody {
  const { [PLACE]: place, ...columns } = payload
  const act: BulkBody['act'] = event === undefined ? { kind: 'change', columns, ...(place === undefined ? {} : { place: String(place) }) } : { kind: 'record', event: event.id, form: { ...payload } }
  return { items: [...items], preview, act, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }
}
