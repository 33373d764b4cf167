import { sql } from 'kysely'
import { accompanying, itemsIn } from '../../acts/accompanying.ts'
import { alternativesFor } from '../../acts/alternatives.ts'
import type { Alternatives } from '../../acts/alternatives.ts'
import { attachmentsOf } from '../../acts/attachments.ts'
import { boundHashes } from '../../acts/bound-hash.ts'
import { formOf, prepare } from '../../acts/request-prepare.ts'
import type { RequestInput } from '../../acts/request-prepare.ts'
import { ownItems } from '../../acts/own-items.ts'
import { liftedBy } from '../../acts/provisions.ts'
import { actOnRequest } from '../../acts/request-act.ts'
import { loadRequest } from '../../acts/request-rows.ts'
import { addRequest, changeRequest } from '../../acts/request-submit.ts'
import { requestRows } from '../../acts/rows.ts'
import { mayKnowViewers, noteView } from '../../acts/viewers.ts'
import { personOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { dayOf } from '../../engine/clock.ts'
import { labelsOf } from '../../engine/form-labels.ts'
import { mayDo } from '../../engine/request/may-do.ts'
import type { Act } from '../../engine/request/act.ts'
import type { Step } from '../../engine/request/state.ts'
import { belongsTo, unitOf } from '../../engine/organisation.ts'
import { Refused } from '../../engine/refused.ts'
import { maySeeRequest } from '../../identity/reading.ts'
import { namesFor } from '../../store/names.ts'
import type { Names } from '../../store/names.ts'
import type { BodyOf, ReplyOf } from '../../contract/routes.ts'
import type { Handlers } from '../handlers.ts'
import { attachmentInWords } from './attachments.ts'
import { answerInWords } from './decisions.ts'
import { requestPdf } from './request-pdf.ts'

const PAGE = 50

function stepInWords(step: Step, names: Names, actedAt: Date | null): ReplyOf<'request'>['steps'][number] {
  return {
    position: step.position, kind: step.kind, role: step.role, unit: names.unitOrNull(step.unit), clauses: [...step.clauses], state: step.state,
    addressees: step.addressees.map(({ person, via, principal }) => ({ person: names.person(person), via, principal: names.personOrNull(principal) })),
    actor: names.personOrNull(step.actor), via: step.via, principal: names.personOrNull(step.principal), actedAt: actedAt?.toISOString() ?? null, comment: step.comment,
    conditions: [...step.conditions], reason: step.reason, due: step.due,
  }
}

/** Everybody a route names, and `others`. */
function namesOf(seat: Seat, steps: readonly Step[], others: readonly (string | null)[] = []): Promise<Names> {
  const people = steps.flatMap((step) => [step.actor, step.principal, ...step.addressees.flatMap(({ person, principal }) => [person, principal])])
  return namesFor(seat.db, seat.org, seat.organisation, [...people, ...others], steps.map(({ unit }) => unit))
}

const insteadInWords = (found: Alternatives | null): ReplyOf<'request'>['instead'] => found && { message: found.message, clauses: [...found.clauses], items: found.items.map((one) => ({ ...one })) }

async function requestInWords(seat: Seat, id: string): Promise<ReplyOf<'request'>> {
  const stored = await loadRequest(seat.db, seat, id)
  if (!maySeeRequest(seat, stored)) throw new Refused('not-found', 'この申請は見つかりません。')
  await noteView(seat, `request/${stored.id}`)
  const [row] = await requestRows(seat.db, seat, sql`r.id = ${id}`)
  const acts = await seat.db.selectFrom('request_act').selectAll().where('org', '=', seat.org).where('request', '=', id).orderBy('id').execute()
  const kept = await evidenceOf(seat, id)
  const attachments = (await attachmentsOf(seat.db, seat.org, [id])).map(attachmentInWords)
  const hash = stored.decidedHash ? (await boundHashes(seat.db, seat.org, [id])).get(id) : undefined
  const procedure = seat.book.procedures.get(stored.procedure)
  const possible = mayDo(stored, personOf(seat), seat.organisation)
  const names = await namesOf(seat, stored.steps, acts.flatMap((act) => [act.actor, act.on_behalf_of]))
  return {
    ...row!, form: { ...stored.form }, labels: procedure ? labelsOf({ ...formOf(procedure), ...await ownItems(seat.db, seat, procedure, { ever: true }) }) : {}, answer: stored.answer ? answerInWords(stored.answer, stored.situation ? await liftedBy(seat.db, seat, stored.situation) : [], await accompanying(seat.db, seat, [...stored.items, ...itemsIn(procedure?.form ?? {}, stored.form)], stored.submittedAt ? dayOf(stored.submittedAt) : seat.day)) : null,
    steps: stored.steps.map((step) => stepInWords(step, names, stored.stepTimes.get(step.position) ?? null)),
    acts: acts.map((act) => ({ id: act.id, act: act.act, position: act.position, actor: names.personOrNull(act.actor), onBehalfOf: names.personOrNull(act.on_behalf_of), comment: act.comment, at: act.at.toISOString(), details: act.details, evidence: kept.get(`${act.at.getTime()} ${act.actor ?? ''}`) ?? null })),
    mayKnowViewers: mayKnowViewers(seat, stored.unit), version: stored.version, mayDo: [...possible.map(({ targets, ...one }) => ({ ...one, ...(targets ? { targets: [...targets] } : {}) })), ...(stored.state === '下書き' ? [] : [{ act: 'コメント', position: null, via: null }])],
    instead: possible.some(({ act }) => act === '承認') ? insteadInWords(await alternativesFor(seat.db, seat, stored)) : null,
    stale: stored.state === '決裁済' && hash !== stored.decidedHash, validFrom: stored.validFrom, validUntil: stored.validUntil, attachments,
  }
}

/** The evidence of the request's acts, by moment and actor. */
async function evidenceOf(seat: Seat, id: string): Promise<Map<string, string>> {
  const rows = await seat.db.selectFrom('evidence').select(['id', 'at', 'actor']).where('org', '=', seat.org).where('subject', '=', `request/${id}`).orderBy('id', 'desc').execute()
  return new Map(rows.map((row) => [`${row.at.getTime()} ${row.actor ?? ''}`, row.id]))
}

/** The act of a request body, whose optional parts depend on what is done. */
function actOf(body: BodyOf<'act'>): Act {
  const { act, position = 0, comment, conditions, to, form, alone } = body
  switch (act) {
    case '引戻し': case '取下げ': return { act, ...(comment ? { comment } : {}) }
    case 'コメント': return { act, comment: comment ?? '' }
    case '差戻し': return { act, position, to: to ?? 'applicant', comment: comment ?? '' }
    case '却下': case '不同意': case '申し出': return { act, position, comment: comment ?? '' }
    case '承認': return { act, position, ...(comment ? { comment } : {}), ...(conditions ? { conditions } : {}), ...(form ? { form } : {}), ...(alone ? { alone } : {}) }
    default: return { act, position, ...(comment ? { comment } : {}) }
  }
}

const inputOf = (body: BodyOf<'previewRequest'>): RequestInput => body
const boxes = (seat: Seat, box: 'mine' | 'inbox' | 'unit' | 'done') => {
  const me = personOf(seat)
  const house = belongsTo(seat.organisation, unitOf(seat.organisation, me) ?? '')
  const units = [...seat.organisation.units.keys()].filter((unit) => belongsTo(seat.organisation, unit) === house)
  const addressed = sql`exists (select from request_step s join step_addressee a on a.org = s.org and a.request = s.request and a.position = s.position where s.org = r.org and s.request = r.id and a.person = ${me} and `
  switch (box) {
    case 'mine': return sql`(r.applicant = ${me} or r.typed_by = ${me})`
    case 'inbox': return sql`r.state in ('回付中', '決裁済') and ${addressed} s.state in ('到達', '後閲待ち'))`
    case 'unit': return sql`r.unit = any(${units}::bigint[]) and r.state <> '下書き'`
    case 'done': return sql`exists (select from request_act a where a.org = r.org and a.request = r.id and a.actor = ${me}) and r.applicant <> ${me}`
  }
}

export const requestRoutes: Handlers = {
  async previewRequest({ seat, body }) {
    const prepared = await prepare(seat.db, seat, inputOf(body))
    const names = await namesOf(seat, prepared.steps)
    return {
      answer: prepared.answer ? answerInWords(prepared.answer, prepared.situation ? await liftedBy(seat.db, seat, prepared.situation) : [], await accompanying(seat.db, seat, [...prepared.items.map(({ id }) => id), ...itemsIn(prepared.procedure.form, prepared.form)], seat.day)) : null, steps: prepared.steps.map((step) => stepInWords(step, names, null)), errors: prepared.refusals.map((one) => ({ ...one, cites: [...one.cites] })), warnings: prepared.warnings.map((one) => ({ ...one, cites: [...one.cites] })),
      effect: `${prepared.steps.some(({ kind }) => kind === '決裁') ? '決裁される' : '提出する'}と${prepared.procedure.effect?.to ? `「${prepared.procedure.effect.to}」になります。` : '有効になります。'}`,
    }
  },
  addRequest: ({ seat, body }) => addRequest(seat, { ...inputOf(body), submit: body.submit }),
  changeRequest: ({ seat, body, params }) => changeRequest(seat, params['id']!, body),
  request: ({ seat, params }) => requestInWords(seat, params['id']!),
  async requests({ seat, query }) {
    const after = query.after && /^\d{1,18}$/.test(query.after) ? sql`and r.id < ${query.after}` : sql``
    const state = query.state ? sql`and r.state = ${query.state}` : sql``
    const limit = query.limit ?? PAGE
    const rows = await requestRows(seat.db, seat, sql`${boxes(seat, query.box)} ${state} ${after}`, { limit: limit + 1 })
    return { rows: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.id : null }
  },
  act: ({ seat, params, body }) => actOnRequest(seat, params['id']!, { version: body.version, act: actOf(body) }),
  async bulkAct({ seat, body }) {
    const rows: ReplyOf<'bulkAct'>['rows'] = []
    for (const { id, version, position } of body.requests) {
      try {
        const { state } = await actOnRequest(seat, id, { version, act: { act: '承認', position, ...(body.comment ? { comment: body.comment } : {}) } })
        rows.push({ id, ok: true, message: `「${state}」になりました。` })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        rows.push({ id, ok: false, message: error.message })
      }
    }
    return { rows }
  },
  async requestPdf({ seat, params }) {
    return requestPdf(seat, await requestInWords(seat, params['id']!))
  },
}
