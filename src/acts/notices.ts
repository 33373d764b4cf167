import type { OrgDb } from '../store/database.ts'
import type { Seat } from './world.ts'

/** Puts a notice on the home page of each person. Nothing classified belongs into a title. */
export async function notify(db: OrgDb, seat: Pick<Seat, 'org' | 'now'>, people: readonly string[], notice: { readonly title: string; readonly link: string; readonly about: string }): Promise<void> {
  const unique = [...new Set(people)]
  if (unique.length === 0) return
  await db.insertInto('notice').values(unique.map((person) => ({ org: seat.org, person, ...notice, at: seat.now }))).execute()
}
