import { dayOf } from '../engine/clock.ts'
import type { Facts } from '../engine/condition.ts'
import type { Tx } from '../store/database.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { LoadedItem } from './item-facts.ts'
import { notify } from './notices.ts'
import { takeNumber } from './number-series.ts'
import { opensIncident, toldFor } from './route-notices.ts'
import type { Seat } from './world.ts'

/** What was reported: the form, who reported it, and the definition it was reported by. */
interface Report { readonly form: Facts; readonly title: string; readonly applicant: string; readonly definition: string; readonly request: string | null }

/** Opens an incident stub with what was on the thing, and tells those whom the route of the profile names. Returns its number. */
export async function openIncident(tx: Tx, seat: Seat, item: LoadedItem, category: string, input: Report): Promise<string> {
  const year = Number(dayOf(seat.now).slice(0, 4))
  const number = `事案${year}-${String(await takeNumber(tx, seat, `事案/${year}`)).padStart(3, '0')}`
  const summary = String(input.form['circumstances'] ?? input.title)
  const noticed = typeof input.form['noticedAt'] === 'string' ? new Date(input.form['noticedAt']) : null
  const row = await tx.insertInto('incident').values({
    org: seat.org, number, category, item: item.id, unit: item.unit, reported_by: input.applicant, known_at: noticed ?? seat.now, summary, contents: JSON.stringify(item.contents),
  }).returning('id').executeTakeFirstOrThrow()
  const own = seat.book.routes.filter(({ on }) => on.event === input.definition)
  const steps = (own.length > 0 ? own : seat.book.routes.filter(({ on }) => opensIncident(seat, on.event))).flatMap(({ steps: list }) => list)
  for (const [position, step] of steps.entries()) {
    const told = toldFor(seat, step.role, step.scope === 'unit' ? item.unit : null)
    await tx.insertInto('incident_step').values({ org: seat.org, incident: row.id, position, role: step.role, by_word: step.by, clauses: [...step.cites], told_to: [...told], told_at: told.length > 0 ? seat.now : null }).execute()
    await notify(tx, seat, told, { title: `${category}: ${item.number}（${number}）`, link: `/registers/${item.register}/${item.id}`, about: `incident/${row.id}` })
  }
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: '事案の認知', subject: `incident/${row.id}`, after: { number, category, item: item.number, contents: item.contents }, clauses: steps.flatMap(({ cites }) => cites), request: input.request, at: seat.now })
  return number
}
