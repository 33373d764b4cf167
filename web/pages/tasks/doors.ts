import type { EventShown } from '../../app/definitions.ts'
import type { TaskRow } from '../../app/waiting.ts'

/** A button that closes a task. */
export interface Door { readonly id: string; readonly label: string }
/** What closes a task: the records that can be made as its thing stands now, and in words when the others can. */
export function doorsOf({ state, item, closedBy }: Pick<TaskRow, 'state' | 'item' | 'closedBy'>, events: readonly Pick<EventShown, 'id' | 'verb' | 'states' | 'subject'>[]): { readonly open: readonly Door[]; readonly later: readonly string[] } {
  if (state !== '未了') return { open: [], later: [] }
  const doors = closedBy.map((id) => { const event = events.find((one) => one.id === id); return { id, label: id === 'stocktake' ? '点検を開く' : event?.verb ?? '記録する', states: item !== null && event?.subject.includes(item.register) === true ? event.states : undefined } })
  const isOpen = ({ states }: { readonly states?: readonly string[] | undefined }): boolean => states === undefined || states.includes(item!.state)
  return { open: doors.filter(isOpen), later: doors.filter((door) => !isOpen(door)).map(({ label, states }) => `「${label}」は「${states!.join('」「')}」になるとできます。`) }
}
