import { formatEra } from '../engine/calendar.ts'
import type { ClauseId } from '../../clauses/index.ts'
import { appendEvidence } from '../evidence/append.ts'
import { notify } from './notices.ts'
import { loadRequest, writeAct } from './request-rows.ts'
import type { Seat } from './world.ts'

/**
 * Ends the requests nobody decided in time. An emergency use is left alone: it has taken effect, and its approval is still owed. Each in its own transaction;
 * whoever decides at the same moment is either first or refused. Returns how many lapsed.
 */
export async function lapseRequests(seat: Seat): Promise<number> {
  const due = await seat.db.selectFrom('request').select('id').where('org', '=', seat.org).where('state', '=', '回付中').where('lapses_on', '<', seat.day).where('urgent', '=', false).orderBy('id').execute()
  let lapsed = 0
  for (const { id } of due) lapsed += Number(await lapse(seat, id))
  return lapsed
}

async function lapse(seat: Seat, id: string): Promise<boolean> {
  return seat.db.transaction().execute(async (tx) => {
    const request = await loadRequest(tx, seat, id, { lock: true })
    if (request.state !== '回付中') return false
    await tx.updateTable('request').set({ state: '失効', version: request.version + 1, closed_at: seat.now }).where('org', '=', seat.org).where('id', '=', id).execute()
    await writeAct(tx, seat, id, '失効')
    const procedure = seat.book.procedures.get(request.procedure)
    const clauses = [...new Set([...procedure?.cites ?? [], ...request.steps.flatMap((step) => step.clauses)])] as ClauseId[]
    await appendEvidence(tx, { org: seat.org, actor: null, act: '失効', subject: `request/${id}`, before: { state: '回付中' }, after: { state: '失効', on: seat.day }, clauses, request: id, at: seat.now })
    const people = [request.applicant, request.typedBy, ...request.steps.filter(({ state }) => state === '到達').flatMap(({ addressees }) => addressees.map(({ person }) => person))]
    await notify(tx, seat, people, { title: `期限（${formatEra(seat.day)}の前日）までに決裁されず失効しました: ${request.title}`, link: `/requests/${id}`, about: `request/${id}` })
    return true
  })
}
