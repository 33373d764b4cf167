import type { OrgDb } from '../store/database.ts'
import type { Seat } from './world.ts'

export interface Notice { readonly title: string; readonly link: string; readonly about: string }

/** Puts a notice on the home page of each person. Nothing classified belongs into a title. */
export async function notify(db: OrgDb, seat: Pick<Seat, 'org' | 'now'>, people: readonly string[], notice: Notice): Promise<void> {
  await noticeInsert(db, seat, people, notice)?.execute()
}

/** The same, not yet sent; null where there is nobody to tell. */
export function noticeInsert(db: OrgDb, seat: Pick<Seat, 'org' | 'now'>, people: readonly string[], notice: Notice) {
  const unique = [...new Set(people)]
  return unique.length === 0 ? null : db.insertInto('notice').values(unique.map((person) => ({ org: seat.org, person, ...notice, at: seat.now })))
}
