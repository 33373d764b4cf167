import type { ItemFacts } from '../definition.ts'

/** What is known of the organisation in a fiscal year up to the day looked at: rows `found` (`finds`; the days so far are the field `year`), holders of a role and who is `called` in the 緊急連絡網 on that day, and the records of some events. */
export interface Counted {
  readonly found: { readonly [key: string]: readonly ItemFacts[] }
  readonly holders: (role: string) => readonly string[]
  readonly called: readonly string[]
  readonly recorded: { readonly [event: string]: readonly { readonly item: string | null; readonly by: string; readonly on: string }[] }
}
/** A requirement asked of the organisation as a whole, worked out and never answered. `records`: the events whose records are counted. `says`: in figures; nobody is named. Pure. */
export interface Counting { readonly records?: readonly string[]; readonly of: (seen: Counted) => { readonly met: boolean; readonly says: string } }
