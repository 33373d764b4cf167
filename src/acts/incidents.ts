import { dayOf } from '../engine/clock.ts'
import type { Facts } from '../engine/condition.ts'
import { unitOf } from '../engine/organisation.ts'
import type { RouteStep } from '../engine/route/route.ts'
import type { Tx } from '../store/database.ts'
import { appendEvidence } from '../evidence/append.ts'
import { enterCourse } from './course.ts'
import type { LoadedItem } from './item-facts.ts'
import { notify } from './notices.ts'
import { takeNumber } from './number-series.ts'
import { opensIncident, toldFor } from './route-notices.ts'
import type { Seat } from './world.ts'
import { enterRow } from './enter-row.ts'

/** What was reported: the form, who reported it, and the definition it was reported by. */
interface Report { readonly form: Facts; readonly title: string; readonly applicant: string; readonly definition: string; readonly request: string | null }
interface Told { readonly step: RouteStep; readonly people: readonly string[] }
const FILES = 'incidents'

/**
 * Opens an incident with what was on the thing, and tells those whom the route of the profile names. Where the profile keeps a register of incidents, its row is entered
 * too (`file`), open to whoever was told and who reported it, and its course begins.
 */
export async function openIncident(tx: Tx, seat: Seat, item: LoadedItem | null, categorised: string | { readonly field: string }, input: Report): Promise<{ number: string; file: LoadedItem | null }> {
  const category = typeof categorised === 'string' ? categorised : String(input.form[categorised.field] ?? input.title)
  const unit = item?.unit ?? unitOf(seat.organisation, input.applicant) ?? ''
  const year = Number(dayOf(seat.now).slice(0, 4))
  const number = `事案${year}-${String(await takeNumber(tx, seat, `事案/${year}`)).padStart(3, '0')}`
  const summary = String(input.form['circumstances'] ?? input.title)
  const knownAt = noticedAt(input.form) ?? seat.now
  const row = await tx.insertInto('incident').values({
    org: seat.org, number, category, item: item?.id ?? null, unit, reported_by: input.applicant, known_at: knownAt, summary, contents: JSON.stringify(item?.contents ?? []),
  }).returning('id').executeTakeFirstOrThrow()
  const steps = stepsFor(seat, input.definition)
  const told = steps.map((step): Told => ({ step, people: toldFor(seat, step.role, step.scope === 'unit' ? unit : null) }))
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: '事案の認知', subject: `incident/${row.id}`, after: { number, category, item: item?.number ?? null, contents: item?.contents ?? [] }, clauses: steps.flatMap(({ cites }) => cites), request: input.request, at: seat.now })
  const title = String(input.form['title'] ?? (item ? `${category}: ${item.number}` : category))
  const file = await openFile(tx, seat, { number, unit, told, input, columns: { category, title, knownAt, circumstances: summary, reportedBy: input.applicant, thing: item ? `${seat.book.registers.get(item.register)?.noun ?? ''} ${item.number}`.trim() : null } })
  if (file) await tx.updateTable('incident').set({ file: file.id }).where('org', '=', seat.org).where('id', '=', row.id).execute()
  const link = item ? `/registers/${item.register}/${item.id}` : file ? `/registers/${FILES}/${file.id}` : '/'
  for (const [position, { step, people }] of told.entries()) {
    await tx.insertInto('incident_step').values({ org: seat.org, incident: row.id, position, role: step.role, by_word: step.by, clauses: [...step.cites], told_to: [...people], told_at: people.length > 0 ? seat.now : null }).execute()
    await notify(tx, seat, people, { title: item ? `${category}: ${item.number}（${number}）` : `${category}: ${title}（${number}）`, link, about: `incident/${row.id}` })
  }
  return { number, file }
}
function noticedAt(form: Facts): Date | null {
  const said = form['noticedAt'] ?? form['knownAt']
  return typeof said === 'string' ? new Date(said) : null
}
function stepsFor(seat: Seat, definition: string): readonly RouteStep[] {
  const own = seat.book.routes.filter(({ on }) => on.event === definition)
  return (own.length > 0 ? own : seat.book.routes.filter(({ on, alone }) => !alone && opensIncident(seat, on.event))).flatMap(({ steps }) => steps)
}

interface Opening { readonly number: string; readonly unit: string; readonly told: readonly Told[]; readonly input: Report; readonly columns: Facts }
/** The row in the register of incidents, with the first lines of its course: what was reported, and who was told. Null where the profile keeps no such register. */
async function openFile(tx: Tx, seat: Seat, { number, unit, told, input, columns }: Opening): Promise<LoadedItem | null> {
  const register = seat.book.registers.get(FILES)
  if (!register) return null
  const people = [...new Set([input.applicant, ...told.flatMap((one) => one.people)])]
  const clauses = [...register.cites, ...told.flatMap(({ step }) => step.cites)]
  const file = await enterRow(tx, seat, { key: FILES, number, unit, columns: { ...columns, people } }, { act: `${register.noun}の登録`, clauses, request: input.request })
  await enterCourse(tx, seat, file, { title: input.title, definition: input.definition, form: input.form, clauses: register.cites })
  for (const { step, people: to } of told) {
    const names = to.map((person) => seat.organisation.people.get(person)?.name ?? person).join('・')
    await enterCourse(tx, seat, file, { title: '通知', definition: '', form: {}, clauses: step.cites, words: `${step.role}に${step.by}知らせた: ${names === '' ? '在任者なし' : names}` })
  }
  return file
}
