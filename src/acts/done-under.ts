import { sql } from 'kysely'
import { namesFor } from '../store/names.ts'
import type { PersonRef } from '../store/names.ts'
import type { Seat } from './world.ts'

export interface DoneUnder { readonly id: string; readonly title: string; readonly person: PersonRef; readonly at: string; readonly link: string; readonly clauses: readonly string[] }
const MOST = 500

/** What was asked for or written down because a row of the 例外台帳 (or an emergency) lifted what would have forbidden it; newest first. What the reader may not see is left out. */
export async function doneUnder(seat: Seat, source: string): Promise<DoneUnder[]> {
  const { rows } = await sql<{ kind: 'request' | 'record'; id: string; what: string; person: string; at: Date; item: string | null; register: string | null; clauses: string[] }>`
    with mine as (select array_agg(id) as ids, array_agg(distinct clause) as clauses from provision p, unnest(p.clauses) clause where p.org = ${seat.org} and p.source = ${source})
    select 'request' as kind, r.id, r.title as what, r.applicant as person, r.submitted_at as at, null::bigint as item, null as register, mine.clauses from request r, mine where r.org = ${seat.org} and r.provisions && mine.ids and r.submitted_at is not null
    union all select 'record', c.id, c.event, c.actor, c.at, c.item, i.register, mine.clauses from record c cross join mine left join item i on i.org = c.org and i.id = c.item where c.org = ${seat.org} and c.provisions && mine.ids
    order by at desc limit ${MOST}`.execute(seat.db)
  const names = await namesFor(seat.db, seat.org, seat.organisation, rows.map(({ person }) => person))
  return rows.map(({ kind, id, what, person, at, item, register, clauses }) => ({
    id: `${kind}/${id}`, title: kind === 'request' ? what : seat.book.events.get(what)?.title ?? what, person: names.person(person), at: at.toISOString(),
    link: kind === 'request' ? `/requests/${id}` : item && register ? `/registers/${register}/${item}` : '/tasks', clauses,
  }))
}
