import { addresseesOf } from '../engine/request/addressees.ts'
import { readdress } from '../engine/request/act.ts'
import type { RequestState, Step } from '../engine/request/state.ts'
import { appendEvidence } from '../evidence/append.ts'
import { notify } from './notices.ts'
import { loadRequest, writeAct, writeChanges } from './request-rows.ts'
import type { StoredRequest } from './request-rows.ts'
import type { Seat } from './world.ts'

/**
 * Sends what is pending to whoever holds the role today, after a transfer, an appointment, a deputy or an absence changed that. Steps that were done keep who did
 * them. Each request in its own transaction. Returns how many changed hands.
 */
export async function readdressPending(seat: Seat): Promise<number> {
  const pending = await seat.db.selectFrom('request as r').select('r.id').distinct().innerJoin('request_step as s', (join) => join.onRef('s.org', '=', 'r.org').onRef('s.request', '=', 'r.id'))
    .where('r.org', '=', seat.org).where('r.state', 'in', ['回付中', '決裁済', '完了']).where('s.state', 'in', ['到達', '後閲待ち']).execute()
  let changed = 0
  for (const { id } of pending) changed += Number(await readdressRequest(seat, id))
  return changed
}

/** One request, in its own transaction; true when somebody else is asked now. */
export async function readdressRequest(seat: Seat, id: string): Promise<boolean> {
  return seat.db.transaction().execute(async (tx) => {
    const before = await loadRequest(tx, seat, id, { lock: true })
    const after = withToday(before, seat)
    const moved = after.steps.filter((step) => step !== before.steps[step.position])
    if (moved.length === 0) return false
    await writeChanges(tx, seat, before, after)
    for (const step of moved) {
      const people = step.addressees.map(({ person }) => person)
      const old = before.steps[step.position]!.addressees.map(({ person }) => person)
      await writeAct(tx, seat, id, '再回付', { position: step.position, details: { from: old, to: people, state: step.state } })
      if (step.state === '到達' || step.state === '後閲待ち') {
        await notify(tx, seat, people.filter((person) => !old.includes(person)), { title: `${step.state === '後閲待ち' ? '後閲' : step.kind}を待っています（担当の変更）: ${before.title}`, link: `/requests/${id}`, about: `request/${id}` })
      }
    }
    await appendEvidence(tx, { org: seat.org, actor: seat.person, act: '再回付', subject: `request/${id}`, before: pictureOf(before, moved), after: pictureOf(after, moved), clauses: [...new Set(moved.flatMap((step) => step.clauses))], request: id, at: seat.now })
    return true
  })
}
const pictureOf = (request: RequestState, moved: readonly Step[]) => ({ steps: moved.map(({ position }) => { const { kind, role, state, addressees } = request.steps[position]!; return { kind, role, state, addressees } }) })

/** The request as it is addressed today; a step that stays as it was is the very same object. */
function withToday(before: StoredRequest, seat: Seat): RequestState {
  const after = readdress(before, seat.organisation)
  return { ...after, steps: after.steps.map((step) => {
    const old = before.steps[step.position]!
    const now = waitsAfterwards(step) ? { ...step, addressees: addresseesOf(step, before, seat.organisation).addressees } : step
    // 前提: nobody to ask is no reason to lose the last one who could be asked.
    if (now.addressees.length === 0) return old
    return same(old, now) ? old : now
  }) }
}
/** 後閲 and 確認 come after the decision, where the engine does not look any more. */
const waitsAfterwards = ({ kind, state }: Step): boolean => state === '後閲待ち' || (kind === '確認' && state === '到達')
function same(a: Step, b: Step): boolean {
  const key = ({ state, addressees }: Step) => JSON.stringify([state, addressees.map(({ person, via, principal }) => `${person} ${via} ${principal}`).sort()])
  return key(a) === key(b)
}
