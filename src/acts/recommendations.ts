import { sql } from 'kysely'
import type { Clause } from '../../clauses/catalogue.ts'
import type { Seat } from './world.ts'

/** 推奨事項 as an organisation took it up. `basis` null: none of its own rules in force says anything, and the example stands as it is (採用). */
export interface Recommendation {
  readonly decision: '採用' | '不採用'
  readonly reason: string | null
  readonly basis: { readonly version: string; readonly label: string; readonly from: string } | null
}

/** What its own rules in force on the day say of a recommended clause; null for any other clause. */
export async function recommendationOn(seat: Seat, { id, recommended }: Clause, day: string): Promise<Recommendation | null> {
  if (!recommended) return null
  const { rows: [row] } = await sql<{ decision: Recommendation['decision']; reason: string | null; version: string; label: string; from: string }>`
    select r.decision, r.reason, r.version::text, concat_ws('　', p.name, v.label) as label, r.effective_from as from
    from recommendations_on(${seat.org}, ${day}::date) r join policy_version v on v.org = ${seat.org} and v.item = r.version join policy p on p.org = v.org and p.item = v.policy
    where r.clause = ${id}`.execute(seat.db)
  if (!row) return { decision: '採用', reason: null, basis: null }
  const { decision, reason, ...basis } = row
  return { decision, reason, basis }
}
