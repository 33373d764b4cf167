import { perform } from '../engine/request/act.ts'
import type { Act } from '../engine/request/act.ts'
import type { Facts } from '../engine/condition.ts'
import type { Form, Guard } from '../engine/definition.ts'
import { Refused } from '../engine/refused.ts'
import type { ClauseId } from '../../clauses/index.ts'
import { addresseesOf } from '../engine/request/addressees.ts'
import { organisationFacts } from '../engine/organisation.ts'
import { deciding, isDone } from '../engine/request/state.ts'
import type { Addressee, RequestState } from '../engine/request/state.ts'
import { together } from '../store/database.ts'
import type { Tx } from '../store/database.ts'
import { appendEvidence, evidenceInsert } from '../evidence/append.ts'
import { maySeeRequest } from '../identity/reading.ts'
import { refuseBeforeDecision } from './decision-guards.ts'
import { checkInput, guardRefusals } from './form-check.ts'
import { loadItems } from './item-facts.ts'
import { notify } from './notices.ts'
import { carryRefusal, putIntoEffect } from './request-effect.ts'
import { followUp } from './request-submit.ts'
import { actInsert, changeWrites, loadRequest } from './request-rows.ts'
import type { StoredRequest } from './request-rows.ts'
import { describeForm, describeValue, wordingFor } from './wording.ts'
import { personOf } from './world.ts'
import { refusedAt } from './moments.ts'
import type { Seat } from './world.ts'

export interface ActInput { readonly version: number; readonly act: Act }
export interface Acted { readonly state: string; readonly decided: boolean; readonly version: number }

/** Does one act on a request: judged, written, put into effect and proven in one transaction, or refused with nothing changed. */
export async function actOnRequest(seat: Seat, id: string, input: ActInput): Promise<Acted> {
  try {
    return await seat.db.transaction().execute((tx) => actWithin(tx, seat, id, input))
  } catch (error) {
    // 前提: deciding for oneself is not only refused, the attempt stays on record.
    if (error instanceof Refused && error.code === 'self-approval') await witnessRefusal(seat, id, input.act, error)
    throw error
  }
}

async function witnessRefusal(seat: Seat, id: string, { act }: Act, refused: Refused): Promise<void> {
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: '拒否された行為', subject: `request/${id}`, after: { act, code: refused.code, message: refused.message }, clauses: [...new Set(refused.refusals.flatMap(({ cites }) => cites))], request: id, at: seat.now })
}

export async function actWithin(tx: Tx, seat: Seat, id: string, { version, act: given }: ActInput): Promise<Acted> {
  const stored = await loadRequest(tx, seat, id, { lock: true })
  if (!maySeeRequest(seat, stored)) throw new Refused('not-found', 'この申請は見つかりません。')
  const filled = await decidersPart(tx, seat, stored, given)
  const before = { ...stored, form: { ...stored.form, ...filled } }
  if (before.version !== version && given.act !== 'コメント') throw new Refused('stale', `ほかの人か別の画面で処理が進んでいます（現在「${before.state}」）。読み込み直してください。`)
  const actor = personOf(seat)
  refuseByGuards(seat, before, given)
  const act = await withConfirmer(tx, seat, before, given)
  refuseWithoutInstruction(seat, before, act)
  const result = perform(before, act, actor, seat.organisation)
  if ('refused' in result) throw new Refused(result.refused.code, result.refused.message, clausesAt(before, act))
  const { request: after } = result
  const position = 'position' in act ? act.position : null
  const comment = 'comment' in act ? act.comment ?? null : null
  const overridden = result.decided && act.act === '承認' ? await refuseBeforeDecision(tx, seat, before, comment) : []
  const acted = actInsert(tx, seat, id, act.act, { position, comment, onBehalfOf: result.principal, details: { via: result.via, ...('conditions' in act && act.conditions?.length ? { conditions: act.conditions } : {}), ...('to' in act ? { to: act.to } : {}), pulledUp: result.pulledUp } })
  const changes = await changeWrites(tx, seat, before, after)
  const next = before.version + (act.act === 'コメント' ? 0 : 1)
  const moved = tx.updateTable('request').set({ state: after.state, version: next, ...(result.decided && Object.keys(filled).length > 0 ? { form: JSON.stringify(before.form) } : {}), ...(after.state === '取下げ' || after.state === '却下' ? { closed_at: seat.now } : {}) }).where('org', '=', seat.org).where('id', '=', id)
  const proof = evidenceInsert(tx, [{ org: seat.org, actor, act: act.act, subject: `request/${id}`, before: pictureOf(before), after: { ...pictureOf(after), comment, via: result.via, ...(Object.keys(filled).length > 0 ? { decided: filled } : {}) }, clauses: [...new Set([...clausesAt(before, act), ...aloneUnder(seat, before, act), ...overridden])], request: id, at: seat.now }])
  await together(tx, [acted, ...changes, moved, proof])
  const state = result.decided ? await decide(tx, seat, { ...before, ...after }) : after.state
  if (after.state === '却下') await carryRefusal(tx, seat, before)
  await tellNext(tx, seat, before, after)
  return { state, decided: result.decided, version: next }
}

/** What who decides for himself fills in besides (`alone`): whom it names confirms it afterwards; why he does stands in his comment. */
async function withConfirmer(tx: Tx, seat: Seat, request: StoredRequest, act: Act): Promise<Act> {
  const procedure = seat.book.procedures.get(request.procedure)
  if (act.act !== '承認' || !procedure?.alone || capacityAt(request, act.position, seat)?.via !== '自己承認') return act
  const { form, confirmer, guards } = procedure.alone
  const values = await filledIn(tx, seat, request, { form, guards }, act.alone)
  const person = String(values[confirmer])
  const words = describeForm(form, values, { ...await wordingFor(tx, seat, [[form, values]]), inFull: true }).map(({ label, value }) => `${label}: ${value}`)
  return { ...act, comment: [...words, ...(act.comment ? [act.comment] : [])].join('。'), confirmer: { person, post: seat.organisation.people.get(person)?.assignments.find(({ main }) => main)?.post ?? '' } }
}

/** What the decider fills in when he approves, checked like any form; where the procedure asks him nothing, nothing may be given. */
async function decidersPart(tx: Tx, seat: Seat, request: StoredRequest, act: Act): Promise<Facts> {
  const decides = seat.book.procedures.get(request.procedure)?.decides
  if (!decides || act.act !== '承認' || request.steps[act.position]?.kind !== '決裁') return {}
  return filledIn(tx, seat, request, decides, act.form)
}

/** A form that comes with an act on a request, checked with its guards, which see the request's own fields as well. Throws Refused at the fields. */
async function filledIn(tx: Tx, seat: Seat, request: StoredRequest, { form, guards }: { readonly form: Form; readonly guards?: readonly Guard[] | undefined }, given: unknown): Promise<Facts> {
  const checked = await checkInput(tx, seat, seat.book.procedures.get(request.procedure)!, form, given ?? {})
  const [first] = request.items
  const item = first ? (await loadItems(tx, seat, [first])).get(first) ?? null : null
  const found = [...checked.refusals, ...(checked.refusals.length > 0 ? [] : await guardRefusals(tx, seat, guards, item, { ...request.form, ...checked.values }, checked.chosen))]
  if (found.length > 0) throw new Refused('invalid-input', found)
  return checked.values
}

async function decide(tx: Tx, seat: Seat, request: StoredRequest): Promise<string> {
  const procedure = seat.book.procedures.get(request.procedure)
  if (!procedure) throw new Refused('not-found', 'この手続は今は使われていません。')
  const step = deciding(request)
  const state = await putIntoEffect(tx, seat, request, procedure, { decidedBy: step?.actor ? { person: step.actor, role: step.role } : null, finished: true })
  await followUp(tx, seat, request, procedure)
  return state
}

/** Guards of the profile on deciding (self-approval, opinions to be heard) carry the clause; the engine itself refuses where a profile's documents say nothing. */
function refuseByGuards(seat: Seat, request: StoredRequest, act: Act): void {
  if (!('position' in act)) return
  const actor = seat.person
  const name = (person: string) => seat.organisation.people.get(person)?.name ?? person
  const waiting = request.steps.filter((step) => step.position < act.position && (step.kind === '照会' || step.kind === '合議') && !isDone(step) && (step.due === null || step.due >= seat.day))
  const unanswered = waiting.map(({ role, addressees }) => `${role}（${addressees.map(({ person }) => name(person)).join('・')}）`)
  const capacity = capacityAt(request, act.position, seat)
  const form = { procedure: request.procedure, applicant: request.applicant, typedBy: request.typedBy, act: act.act, role: request.steps[act.position]?.role, unit: request.unit, addressed: capacity !== undefined, alone: capacity?.via === '自己承認', declaredAlone: act.act === '承認' && act.alone !== undefined, unanswered }
  const found = refusedAt(seat, 'deciding', form, { organisation: organisationFacts(seat.organisation) })
  if (found.length > 0) throw new Refused(actor === request.applicant || actor === request.typedBy ? 'self-approval' : form.addressed ? 'unanswered' : 'not-addressed', found)
}

/** As what a step is addressed to who acts today; undefined: it is not. */
function capacityAt(request: StoredRequest, position: number, seat: Seat): Addressee | undefined {
  const step = request.steps[position]
  return step && addresseesOf(step, request, seat.organisation).addressees.find(({ person }) => person === seat.person)
}

/** Where the procedure asks a role for instructions, an approval without them is none. */
function refuseWithoutInstruction(seat: Seat, request: StoredRequest, act: Act): void {
  const wanted = seat.book.procedures.get(request.procedure)?.instruction
  if (!wanted || act.act !== '承認' || request.steps[act.position]?.role !== wanted.of || act.comment?.trim()) return
  throw new Refused('comment-required', [{ field: 'comment', message: `${wanted.label}を書いてください。`, cites: wanted.cites }])
}

/** What the decision rests on besides, where it was made by the one who asked. */
const aloneUnder = (seat: Seat, { procedure }: StoredRequest, act: Act): readonly ClauseId[] => (act.act === '承認' && act.confirmer ? seat.book.procedures.get(procedure)?.alone?.cites ?? [] : [])
const clausesAt = (request: RequestState, act: Act): ClauseId[] => ('position' in act ? [...(request.steps[act.position]?.clauses ?? [])] : [])
const pictureOf = (request: RequestState) => ({ state: request.state, steps: request.steps.map(({ kind, role, state, actor, via, conditions }) => ({ kind, role, state, actor, via, conditions })) })

/** 「。適用期間: 令和８年…」: what the procedure wants told of the request as it was decided. */
async function saidWithDecision(tx: Tx, seat: Seat, { procedure, form }: StoredRequest): Promise<string> {
  const { tellsFields = [], form: asked = {}, decides } = seat.book.procedures.get(procedure) ?? {}
  if (tellsFields.length === 0) return ''
  const fields = { ...asked, ...decides?.form }
  const wording = { ...await wordingFor(tx, seat, [[fields, form]]), inFull: true }
  return tellsFields.flatMap((key) => { const words = describeValue(fields[key], form[key], wording); return words === '' ? [] : [`。${fields[key]!.label}: ${words}`] }).join('')
}

/** Those whom the request has reached now, and the applicant when it came back or ended. */
async function tellNext(tx: Tx, seat: Seat, before: StoredRequest, after: RequestState): Promise<void> {
  const link = `/requests/${before.id}`
  for (const step of after.steps) {
    const old = before.steps[step.position]
    if ((step.state === '到達' || step.state === '後閲待ち') && old?.state !== step.state) {
      await notify(tx, seat, step.addressees.map(({ person }) => person), { title: `${step.state === '後閲待ち' ? '後閲' : step.kind}を待っています: ${before.title}`, link, about: `request/${before.id}` })
    }
  }
  if (after.state !== before.state) {
    const people = [before.applicant, before.typedBy].filter((person) => person !== seat.person)
    const advice = seat.book.procedures.get(before.procedure)?.advice
    const said = after.state === '決裁済' ? await saidWithDecision(tx, seat, before) : ''
    await notify(tx, seat, people, { title: `「${after.state}」になりました: ${before.title}${said}${after.state === '決裁済' && advice ? `。${advice.text}` : ''}`, link, about: `request/${before.id}` })
  }
}
