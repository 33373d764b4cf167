import { meetingView } from '../../acts/meetings.ts'
import { compositionOn } from '../../acts/seats.ts'
import type { Seat } from '../../acts/world.ts'
import { listed } from '../../engine/form.ts'
import type { SeatFacts } from '../../engine/seats.ts'
import { namesFor } from '../../store/names.ts'
import type { Handlers } from '../handlers.ts'
import { loadItem } from './item-detail.ts'
import { progressFor } from './plan-progress.ts'

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** 会議体の構成員と、会議。 */
export const meetingHandlers: Handlers = {
  committeeSeats: async ({ seat, params, query }) => {
    const on = query.on ?? seat.day
    return { on, rows: await seatsInWords(seat, await compositionOn(seat, await loadItem(seat, 'committees', params['id'] ?? ''), on)) }
  },
  meeting: async ({ seat, params }) => {
    const meeting = await loadItem(seat, 'meetings', params['id'] ?? '')
    const { details } = meeting
    const { committee, members, agenda } = await meetingView(seat, meeting)
    const [present, guests] = [listed(details, 'attendees'), listed(details, 'guests')]
    const names = await namesFor(seat.db, seat.org, seat.organisation, [...present, ...guests], [])
    const quorum = committee?.details['quorum']
    return {
      id: meeting.id, number: meeting.number, state: meeting.state, committee: { id: committee?.id ?? '', name: words(committee?.details['name']) }, heldAt: words(details['heldAt']), place: words(details['place']),
      quorum: typeof quorum === 'number' ? quorum : null, members: await seatsInWords(seat, members), present: present.map((id) => names.person(id)), others: words(details['others']), guests: guests.map((id) => names.person(id)), guestReason: words(details['guestReason']),
      agenda: await Promise.all(agenda.map(async ({ item, open, guests: invited }) => ({ id: item.id, number: item.number, title: words(item.details['title']), category: words(item.details['category']), state: item.state, conclusion: words(item.details['conclusion']), open, guests: invited, progress: open ? await progressFor(seat, item) : null }))),
      minutes: words(details['minutes']), confirmedOn: words(details['confirmedOn']) || null,
    }
  },
}

async function seatsInWords(seat: Seat, seats: readonly SeatFacts[]) {
  const names = await namesFor(seat.db, seat.org, seat.organisation, seats.flatMap(({ people }) => people), [])
  return seats.map(({ office, title, outside, people }) => ({ office, title, outside, people: people.map((id) => names.person(id)) }))
}
