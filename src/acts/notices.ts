import { noticeLetterInsert } from '../delivery/letter.ts'
import type { Told } from '../delivery/letter.ts'
import type { OrgDb, Write } from '../store/database.ts'
import type { Seat } from './world.ts'

export interface Notice { readonly title: string; readonly link: string; readonly about: string }

/** Puts a notice on the home page of each person. Nothing classified belongs into a title. */
export async function notify(db: OrgDb, seat: Pick<Seat, 'org' | 'now' | 'world'>, people: readonly string[], notice: Notice): Promise<void> {
  await tell(db, seat, [...new Set(people)].map((person) => ({ person, ...notice })))
}

/** The same, a title of his own for each. */
export async function tell(db: OrgDb, seat: Pick<Seat, 'org' | 'now' | 'world'>, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return
  await noticeInsert(db, seat, told).execute()
  if (seat.world.mail) await noticeLetterInsert(seat.org, seat.now, seat.world.mail.baseUrl, told).execute(db)
}

/** The writes of notices, not yet sent: on the home page and, where mail goes out, to whoever has an address. Empty where there is nobody to tell. */
export function noticeWrites(db: OrgDb, seat: Pick<Seat, 'org' | 'now' | 'world'>, people: readonly string[], notice: Notice): Write[] {
  const told = [...new Set(people)].map((person) => ({ person, ...notice }))
  if (told.length === 0) return []
  return [noticeInsert(db, seat, told), ...(seat.world.mail ? [noticeLetterInsert(seat.org, seat.now, seat.world.mail.baseUrl, told)] : [])]
}

function noticeInsert(db: OrgDb, seat: Pick<Seat, 'org' | 'now'>, told: readonly Told[]) {
  return db.insertInto('notice').values(told.map(({ person, title, link, about }) => ({ org: seat.org, person, title, link, about, at: seat.now })))
}
