import { sql } from 'kysely'
import { addDays, fiscalYear } from '../engine/calendar.ts'
import { compile } from '../engine/condition.ts'
import { fieldOf, listed } from '../engine/form.ts'
import { belongsTo, resolveRole } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import { together } from '../store/database.ts'
import type { Tx } from '../store/database.ts'
import { evidenceInsert } from '../evidence/append.ts'
import { closeDuties } from './duties.ts'
import { noticeWrites } from './notices.ts'
import { numberTaken } from './number-series.ts'
import { clausesOf, prepare } from './request-prepare.ts'
import type { Prepared, RequestInput } from './request-prepare.ts'
import { actInsert, loadRequest, routeWrites } from './request-rows.ts'
import type { StoredRequest } from './request-rows.ts'
import { putIntoEffect } from './request-effect.ts'
import { settingsOf } from './settings.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'
import { figure } from '../engine/setting.ts'

/** Keeps a request as a draft or, with `submit`, sends it on its way. All or nothing. */
export async function addRequest(seat: Seat, input: RequestInput & { readonly submit: boolean }): Promise<{ id: string; state: string }> {
  return seat.db.transaction().execute((tx) => addWithin(tx, seat, input))
}

export async function addWithin(tx: Tx, seat: Seat, input: RequestInput & { readonly submit: boolean }): Promise<{ id: string; state: string }> {
  const prepared = await prepare(tx, seat, input)
  const id = await insertRequest(tx, seat, input, prepared)
  return input.submit ? submit(tx, seat, id, prepared, input, '提出') : { id, state: '下書き' }
}

/** Corrects a draft, or a request that was sent or taken back; the same original, its history kept. */
export async function changeRequest(seat: Seat, id: string, input: Omit<RequestInput, 'procedure'> & { readonly version: number; readonly submit: boolean }): Promise<{ id: string; state: string }> {
  return seat.db.transaction().execute(async (tx) => {
    const stored = await loadRequest(tx, seat, id, { lock: true })
    if (stored.applicant !== seat.person && stored.typedBy !== seat.person) throw new Refused('not-yours', '直せるのは申請した人だけです。')
    if (stored.version !== input.version) throw new Refused('stale', 'ほかの画面で変更されています。読み込み直してください。')
    if (!['下書き', '差戻し', '引戻し'].includes(stored.state)) throw new Refused('too-late', `「${stored.state}」の申請は直せません。`)
    const prepared = await prepare(tx, seat, { ...input, procedure: stored.procedure, applicant: input.applicant ?? stored.applicant, typedBy: stored.typedBy })
    await tx.updateTable('request').set({ ...columnsOf(prepared), version: stored.version + 1 }).where('org', '=', seat.org).where('id', '=', id).execute()
    await tx.deleteFrom('request_item').where('org', '=', seat.org).where('request', '=', id).execute()
    await linkItems(tx, seat, id, prepared)
    await linkAttachments(tx, seat, id, attachmentsOf(prepared, input))
    if (!input.submit) return { id, state: stored.state }
    return submit(tx, seat, id, prepared, input, stored.submittedAt ? '再提出' : '提出')
  })
}

function columnsOf(prepared: Prepared) {
  const numbers = prepared.items.map(({ number }) => number)
  const subject = numbers.length > 3 ? `${numbers.slice(0, 3).join('・')} ほか${numbers.length - 3}点` : numbers.join('・')
  return {
    title: subject === '' ? prepared.procedure.title : `${prepared.procedure.title}（${subject}）`, applicant: prepared.applicant, unit: prepared.unit, form: JSON.stringify(prepared.form),
    situation: prepared.situation ? JSON.stringify(prepared.situation) : null, decision: prepared.answer ? JSON.stringify(prepared.answer) : null, provisions: [...prepared.provisions],
  }
}
async function insertRequest(tx: Tx, seat: Seat, input: RequestInput, prepared: Prepared): Promise<string> {
  const { id } = await tx.insertInto('request').values({
    org: seat.org, procedure: prepared.procedure.id, state: '下書き', typed_by: personOf(seat), ...columnsOf(prepared), urgent: input.urgent !== undefined, urgent_reason: input.urgent?.reason ?? null,
  }).returning('id').executeTakeFirstOrThrow()
  await linkItems(tx, seat, id, prepared)
  await linkAttachments(tx, seat, id, attachmentsOf(prepared, input))
  return id
}
async function linkItems(tx: Tx, seat: Seat, request: string, prepared: Prepared): Promise<void> {
  if (prepared.items.length > 0) await tx.insertInto('request_item').values(prepared.items.map(({ id }) => ({ org: seat.org, request, item: id }))).execute()
}
/** Files given with the request and those in fields of its form: all of them belong to it, and its approval is bound to them. */
function attachmentsOf({ procedure, form }: Prepared, { attachments = [] }: Pick<RequestInput, 'attachments'>): string[] {
  const inFields = Object.entries(procedure.form).flatMap(([key, { type }]) => (type === 'attachments' ? (form[key] ?? []) as string[] : []))
  return [...new Set([...attachments, ...inFields])]
}
async function linkAttachments(tx: Tx, seat: Seat, request: string, attachments: readonly string[] | undefined): Promise<void> {
  if (!attachments?.length) return
  const { numUpdatedRows } = await tx.updateTable('attachment').set({ request }).where('org', '=', seat.org).where('id', 'in', [...attachments]).where('added_by', '=', personOf(seat))
    .where((by) => by.or([by('request', 'is', null), by('request', '=', request)])).executeTakeFirst()
  if (Number(numUpdatedRows) !== new Set(attachments).size) throw new Refused('invalid-input', [{ field: 'attachments', message: '添付が見つかりません。もう一度添付してください。', cites: [] }])
}

async function submit(tx: Tx, seat: Seat, id: string, prepared: Prepared, input: Pick<RequestInput, 'urgent'>, act: '提出' | '再提出'): Promise<{ id: string; state: string }> {
  if (prepared.refusals.length > 0) throw new Refused(prepared.answer?.outcome === 'prohibited' ? 'prohibited' : 'invalid-input', prepared.refusals)
  const { procedure, steps } = prepared
  const clauses = clausesOf(prepared)
  const route = await routeWrites(tx, seat, id, steps, { again: act === '再提出' })
  const decided = !steps.some(({ kind }) => kind === '決裁')
  const settings = await settingsOf(tx, seat)
  const lapse = procedure.lapsesAfter ? addDays(seat.day, figure(settings, procedure.lapsesAfter)) : null
  const acted = actInsert(tx, seat, id, act, { onBehalfOf: prepared.applicant === seat.person ? null : prepared.applicant, details: input.urgent ? { urgent: input.urgent.reason } : {} })
  const proof = evidenceInsert(tx, [{ org: seat.org, actor: seat.person, act, subject: `request/${id}`, after: { procedure: procedure.id, form: prepared.form, items: prepared.items.map(({ number }) => number), answer: prepared.answer, route: steps.map(({ kind, role, unit }) => ({ kind, role, unit })) }, clauses, request: id, at: seat.now }])
  const told = steps.filter(({ state }) => state === '到達').flatMap((step) => noticeWrites(tx, seat, step.addressees.map(({ person }) => person), { title: `${step.kind}を待っています: ${columnsOf(prepared).title}`, link: `/requests/${id}`, about: `request/${id}` }))
  await together(tx, [...route, acted, proof, ...told])
  await sendOff(tx, seat, id, { lapse, unit: prepared.unit, numbered: act === '提出' })
  if (closesDuties(seat, procedure)) for (const item of about(prepared)) await closeDuties(tx, seat, procedure.id, { item, unit: prepared.unit }, null)
  if (decided || input.urgent) {
    const stored = await loadRequest(tx, seat, id)
    await putIntoEffect(tx, seat, stored, procedure, { decidedBy: null, finished: decided })
    if (decided) await followUp(tx, seat, stored, procedure)
  }
  return { id, state: decided ? '決裁済' : '回付中' }
}

const closesDuties = (seat: Seat, { id }: Procedure): boolean => [...seat.book.duties.values()].some(({ closedBy }) => closedBy !== 'stocktake' && closedBy.procedures?.includes(id))
/** The things a request is about, and those its form names. */
const about = ({ items, form, procedure }: Prepared): string[] => [...new Set([...items.map(({ id }) => id), ...Object.entries(procedure.form).flatMap(([key, { type }]) => (type === 'item' ? listed(form, key) : []))])]

/** The request that a decision calls for, in the name of the role the definition says; who decided the first one only typed it. */
export async function followUp(tx: Tx, seat: Seat, request: StoredRequest, { follows }: Procedure): Promise<void> {
  if (!follows || (follows.when && compile(follows.when)(request.form) !== 1)) return
  const applicant = resolveRole(seat.organisation, follows.by, request.unit, new Map()).holders[0]
  if (applicant === undefined) throw new Refused('no-decider', `${follows.by}がいないため、続く手続を出せません。指名を登録してください。`)
  const form = Object.fromEntries(Object.entries(follows.form).map(([key, { field }]) => [key, fieldOf(request.form, field)]))
  await addWithin(tx, seat, { procedure: follows.procedure, items: request.items, form, applicant, submit: true })
}

/**
 * Sets a request on its way, with its number where it is the first time. Numbers restart per fiscal year and 所属: R8-総務-12 is the 12th of 令和8年度. Last of all and in one
 * statement, for whoever asks for the next number of the 所属 waits until this transaction ends.
 */
async function sendOff(tx: Tx, seat: Seat, id: string, { lapse, unit, numbered }: { readonly lapse: string | null; readonly unit: string; readonly numbered: boolean }): Promise<void> {
  const house = belongsTo(seat.organisation, unit)
  const year = fiscalYear(seat.day)
  const prefix = `R${year - 2018}-${seat.organisation.units.get(house)?.name ?? ''}-`
  const off = numbered ? sql`with taken as (${numberTaken(tx, seat, `申請/${year}/${house}`)}) update request set number = ${prefix}::text || (select last from taken),` : sql`update request set`
  await sql`${off} state = '回付中', submitted_at = ${seat.now}, lapses_on = ${lapse}::date where org = ${seat.org} and id = ${id}`.execute(tx)
}
