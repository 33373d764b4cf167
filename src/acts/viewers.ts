import { sql } from 'kysely'
import { belongsTo, headsOf, resolveRole } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import { holdsWholeRole } from '../identity/reading.ts'
import { namesFor } from '../store/names.ts'
import type { PersonRef } from '../store/names.ts'
import type { Seat } from './world.ts'

export interface Viewed { readonly id: string; readonly at: string; readonly person: PersonRef }
/** What was looked at: `item/12`, `request/5`. */
export type Subject = `item/${string}` | `request/${string}`
const PAGE = 100

/** Leaves who looked at what and when, in one statement. The parts of one page are fetched one by one, so the same person and subject within a minute are one view. The system itself looks at nothing. */
export async function noteView(seat: Seat, subject: Subject): Promise<void> {
  if (seat.person === null) return
  await sql`insert into view_log (org, person, at, subject) select ${seat.org}, ${seat.person}, ${seat.now}, ${subject}
    where not exists (select from view_log where org = ${seat.org} and subject = ${subject} and person = ${seat.person} and at > ${seat.now}::timestamptz - interval '1 minute')`.execute(seat.db)
}

/** Who answers for a thing of the unit may know who looked at it: its head, who keeps its things, and holders of a role of the whole organisation. */
export function mayKnowViewers(seat: Seat, unit: string): boolean {
  if (seat.person === null || holdsWholeRole(seat)) return true
  const home = belongsTo(seat.organisation, unit)
  return headsOf(seat.organisation, home).includes(seat.person) || resolveRole(seat.organisation, seat.organisation.profile.titles.mediaKeeper, unit, new Map()).holders.includes(seat.person)
}

/** The views of a subject, newest first; `after`: the last id of the page before. Refused to who does not answer for it. */
export async function viewersOf(seat: Seat, subject: Subject, unit: string, after?: string): Promise<{ rows: Viewed[]; next: string | null }> {
  if (!mayKnowViewers(seat, unit)) throw new Refused('not-permitted', `見た人を調べられるのは、この所属の長・${seat.organisation.profile.titles.mediaKeeper}と、組織全体の役割を持つ人です。`)
  const rows = await seat.db.selectFrom('view_log').select(['id', 'at', 'person']).where('org', '=', seat.org).where('subject', '=', subject)
    .$if(after !== undefined && /^\d{1,18}$/.test(after), (query) => query.where('id', '<', after!)).orderBy('id', 'desc').limit(PAGE + 1).execute()
  const shown = rows.slice(0, PAGE)
  const names = await namesFor(seat.db, seat.org, seat.organisation, shown.map(({ person }) => person))
  return { rows: shown.map(({ id, at, person }) => ({ id, at: at.toISOString(), person: names.person(person) })), next: rows.length > PAGE ? shown.at(-1)!.id : null }
}
