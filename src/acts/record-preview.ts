import type { Facts } from '../engine/condition.ts'
import type { Refusal, Restriction } from '../engine/definition.ts'
import { listed } from '../engine/form.ts'
import { unionOf } from '../engine/form-restrictions.ts'
import type { EventDefinition } from '../engine/register/event.ts'
import { Refused } from '../engine/refused.ts'
import { accompanying, itemsIn } from './accompanying.ts'
import type { Accompanying } from './accompanying.ts'
import { checkInput, guardRefusals } from './form-check.ts'
import { loadItems } from './item-facts.ts'
import type { RecordInput } from './records.ts'
import type { Seat } from './world.ts'
import { thingOf } from './records.ts'

/** What comes down from what was chosen in `field`: the highest confidentiality (0: nothing chosen, or nothing that may be read) and every restriction. */
export interface Inherits { readonly field: string; readonly confidentiality: number; readonly restrictions: readonly Restriction[] }

/** What the answers given so far suggest for other fields, what comes down from the sources chosen, and what would be refused as they stand. Reads only. */
export async function previewRecord(seat: Seat, input: RecordInput): Promise<{ suggested: Facts; inherits: Inherits | null; refusals: Refusal[]; accompanying: Accompanying[] }> {
  const event = seat.book.events.get(input.event)
  if (!event) throw new Refused('not-found', 'この記録の種類はありません。')
  const given = (typeof input.form === 'object' && input.form !== null ? input.form : {}) as Facts
  const inherits = await inheritedBy(seat, event, given)
  const suggested = raised(event.suggests?.(given) ?? {}, inherits)
  const item = await thingOf(seat.db, seat, event, input)
  const checked = await checkInput(seat.db, seat, event, event.form, { ...suggested, ...given }, { about: item })
  const beside = event.judge ? await accompanying(seat.db, seat, [...(item ? [item.id] : []), ...itemsIn(event.form, given)], seat.day) : []
  return { suggested, inherits, accompanying: beside, refusals: [...checked.refusals, ...await guardRefusals(seat.db, seat, event.guards, item, checked.values, checked.chosen, checked.attached)] }
}

async function inheritedBy(seat: Seat, event: EventDefinition, form: Facts): Promise<Inherits | null> {
  const field = event.effect?.lineage?.from
  if (field === undefined || field === 'item') return null
  const ids = listed(form, field).filter((id) => typeof id === 'string' && /^\d{1,18}$/.test(id)).slice(0, MOST_SOURCES)
  const sources = [...(await loadItems(seat.db, seat, ids)).values()].flatMap(({ classification }) => classification ?? [])
  return sources.length === 0 ? null : { field, confidentiality: Math.max(...sources.map(({ confidentiality }) => confidentiality)), restrictions: unionOf(sources.map(({ restrictions }) => restrictions)) }
}
const MOST_SOURCES = 100

/** What is made from other information is suggested no lower than that. */
function raised(suggested: Facts, inherits: Inherits | null): Facts {
  return inherits === null || Number(suggested['confidentiality'] ?? 0) >= inherits.confidentiality ? suggested : { ...suggested, confidentiality: String(inherits.confidentiality) }
}
