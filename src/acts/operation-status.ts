import { sql } from 'kysely'
import { byClause } from '../engine/register/tallies.ts'
import type { ClauseCounts } from '../engine/register/tallies.ts'
import { namesFor } from '../store/names.ts'
import type { PersonRef } from '../store/names.ts'
import { figuresOf } from './figures.ts'
import { loadItems } from './item-facts.ts'
import { openRegister } from './open-register.ts'
import { mayRecord } from './records.ts'
import { homeOf } from './rows.ts'
import type { Seat } from './world.ts'

const REGISTER = 'status-sheets'
const MOST = 50
/** A sheet that was sent: when and by whom, and when each of the others first opened it. */
export interface SentSheet { readonly id: string; readonly number: string; readonly sentAt: string; readonly sentBy: PersonRef; readonly opened: readonly { readonly person: PersonRef; readonly at: string }[] }
/** What stands now per clause, in the order of the labels; `event` is the act by which it is sent. */
export interface OperationStatus { readonly event: string; readonly clauses: readonly string[]; readonly maySend: boolean; readonly labels: readonly string[]; readonly rows: readonly ClauseCounts[]; readonly sent: readonly SentSheet[] }

/** 運用状況票 of this moment with the latest 50 that were sent, for whoever may open the register of them; refused for others, and the attempt is kept as evidence. */
export async function operationStatus(seat: Seat): Promise<OperationStatus> {
  const { noun } = await openRegister(seat, REGISTER)
  const event = [...seat.book.events.values()].find(({ effect }) => effect?.creates === REGISTER)!
  const figures = await figuresOf(seat.db, seat, event.figures!)
  return {
    event: event.id, clauses: event.cites, maySend: mayRecord(seat, event, null, homeOf(seat)).length === 0,
    labels: figures.map(({ label }) => label), rows: byClause(figures), sent: await sentSheets(seat, `${noun}の閲覧`),
  }
}

/** The openings are read from the evidence they left: it cannot be changed. */
async function sentSheets(seat: Seat, act: string): Promise<SentSheet[]> {
  const rows = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', REGISTER).orderBy('id', 'desc').limit(MOST).execute()
  const ids = rows.map(({ id }) => id)
  const items = await loadItems(seat.db, seat, ids)
  const { rows: openings } = await sql<{ subject: string; actor: string; at: Date }>`select subject, actor::text, min(at) as at from evidence
    where org = ${seat.org} and subject = any(${ids.map((id) => `item/${id}`)}::text[]) and act = ${act} and actor is not null group by 1, 2 order by 3`.execute(seat.db)
  const senders = [...items.values()].map(({ details }) => String(details['sentBy']))
  const names = await namesFor(seat.db, seat.org, seat.organisation, [...senders, ...openings.map(({ actor }) => actor)])
  return ids.flatMap((id): SentSheet[] => {
    const item = items.get(id)
    if (!item) return []
    const sentBy = String(item.details['sentBy'])
    const opened = openings.filter(({ subject, actor }) => subject === `item/${id}` && actor !== sentBy).map(({ actor, at }) => ({ person: names.person(actor), at: at.toISOString() }))
    return [{ id, number: item.number, sentAt: new Date(item.details['sentAt'] as string | Date).toISOString(), sentBy: names.person(sentBy), opened }]
  })
}
