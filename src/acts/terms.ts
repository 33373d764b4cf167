import { sql } from 'kysely'
import type { Seat } from './world.ts'

/** A word the rules define, with the meaning it has on a day. */
export interface TermFacts { readonly id: string; readonly word: string; readonly meaning: string; readonly clause: string; readonly edition: string; readonly from: string }

/** The defined words that stand in a text, with the meaning of that day (YYYY-MM-DD); the longest first. */
export async function termsIn(seat: Seat, text: string, day: string): Promise<TermFacts[]> {
  const { rows } = await sql<TermFacts>`select t.item::text as id, t.word, t.meaning, t.clause, t.edition, t.starts_on::text as "from" from policy_term t join item i on i.org = t.org and i.id = t.item
    where t.org = ${seat.org} and t.starts_on <= ${day}::date and (t.ends_on is null or t.ends_on >= ${day}::date)`.execute(seat.db)
  return rows.filter(({ word }) => word.split(/[（）]/u).some((part) => part !== '' && text.includes(part))).toSorted((one, other) => other.word.length - one.word.length || one.word.localeCompare(other.word, 'ja'))
}
