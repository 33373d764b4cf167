import type { Facts } from '../engine/condition.ts'
import type { Refusal } from '../engine/definition.ts'
import { Refused } from '../engine/refused.ts'
import { checkInput, guardRefusals } from './form-check.ts'
import { loadItems } from './item-facts.ts'
import type { RecordInput } from './records.ts'
import type { Seat } from './world.ts'

/** What the answers given so far suggest for other fields, and what would be refused as they stand. Reads only. */
export async function previewRecord(seat: Seat, input: RecordInput): Promise<{ suggested: Facts; refusals: Refusal[] }> {
  const event = seat.book.events.get(input.event)
  if (!event) throw new Refused('not-found', 'この記録の種類はありません。')
  const given = (typeof input.form === 'object' && input.form !== null ? input.form : {}) as Facts
  const suggested = event.suggests?.(given) ?? {}
  const item = input.item ? (await loadItems(seat.db, seat, [input.item])).get(input.item) ?? null : null
  const checked = await checkInput(seat.db, seat, event, event.form, { ...suggested, ...given })
  return { suggested, refusals: [...checked.refusals, ...await guardRefusals(seat.db, seat, event.guards, item, checked.values, checked.chosen, checked.attached)] }
}
