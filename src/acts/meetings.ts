import { listed } from '../engine/form.ts'
import { dayOf } from '../engine/clock.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { mayOpenItem } from './open-register.ts'
import { compositionOn } from './seats.ts'
import type { SeatFacts } from '../engine/seats.ts'
import type { Seat } from './world.ts'

/** One meeting as its page shows it: the body, who sits in it on the day of the meeting, and the agenda in its order. `open`: may whoever asks open the papers of the item. */
export interface MeetingView { readonly committee: LoadedItem | undefined; readonly members: readonly SeatFacts[]; readonly agenda: readonly { readonly item: LoadedItem; readonly open: boolean; readonly guests: boolean }[] }

/** Who sits there is taken from the organisation of the day of the meeting; a day to come is taken as today. */
export async function meetingView(seat: Seat, meeting: LoadedItem): Promise<MeetingView> {
  const ids = listed(meeting.details, 'agenda')
  const body = String(meeting.details['committee'] ?? '')
  const found = await loadItems(seat.db, seat, [...ids, body])
  const held = dayOf(new Date(String(meeting.details['heldAt'])))
  const committee = found.get(body)
  return {
    committee, members: committee ? await compositionOn(seat, committee, held < seat.day ? held : seat.day) : [],
    agenda: ids.flatMap((id) => { const item = found.get(id); return item ? [{ item, open: mayOpenItem(seat, item), guests: listed(meeting.details, 'guestAgenda').includes(id) }] : [] }),
  }
}
