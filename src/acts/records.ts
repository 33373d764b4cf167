import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import { fieldOf } from '../engine/form.ts'
import { belongsTo, lineAbove, resolveRole, standsAs, unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import type { Situation } from '../engine/decision/situation.ts'
import type { EventDefinition } from '../engine/register/event.ts'
import type { Refusal } from '../engine/definition.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { appendEvidence } from '../evidence/append.ts'
import { reachedAlong } from './along.ts'
import { beyondReaders } from './beyond-readers.ts'
import { boundHashes } from './bound-hash.ts'
import { tellByRoutes } from './route-notices.ts'
import { sendRecorded } from './bulk-mail.ts'
import { enterCourse } from './course.ts'
import { closeDuties, openDuties } from './duties.ts'
import { carryOut } from './effect.ts'
import { figuresOf } from './figures.ts'
import { checkInput, guardRefusals, thingsOf } from './form-check.ts'
import { chosenGateRefusals, gateRefusals } from './gates.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { actorOrNobody } from './guard-context.ts'
import { carryNomination, nominationRefusals } from './nominations.ts'
import { notify } from './notices.ts'
import type { Notice } from './notices.ts'
import { mayOpenItem } from './open-register.ts'
import { exceptionsFor, liftedBy } from './provisions.ts'
import { takeUpAttachments } from './record-attachments.ts'
import { answerRefusals } from './request-prepare.ts'
import { addWithin } from './request-submit.ts'
import { settingsOf } from './settings.ts'
import { standingBars } from './standing-bars.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'
import { valueOf } from '../engine/setting.ts'

export interface RecordInput {
  readonly event: string
  readonly item: string | null
  /** For records of a unit; left out: the recorder's own. */
  readonly unit?: string | undefined
  readonly form: unknown
}
export interface Recorded { readonly id: string; readonly item: LoadedItem | null; readonly incident: string | null }

/** Writes down an act with everything it does to the register, its duties and its evidence: all or nothing. */
export async function recordEvent(seat: Seat, input: RecordInput): Promise<Recorded> {
  return seat.db.transaction().execute((tx) => recordWithin(tx, seat, input))
}

export async function recordWithin(tx: Tx, seat: Seat, input: RecordInput): Promise<Recorded> {
  const event = seat.book.events.get(input.event)
  if (!event) throw new Refused('not-found', 'この記録の種類はありません。')
  if (!isChosen(event, await settingsOf(tx, seat))) throw new Refused('not-permitted', `この組織では「${event.title}」は使わないことになっています。`, event.cites)
  const item = await subjectOf(tx, seat, event, input)
  const unit = item?.unit ?? input.unit ?? unitOf(seat.organisation, personOf(seat)) ?? ''
  const checked = await checkInput(tx, seat, event, event.form, withSuggestions(event, input.form), { about: item })
  const beyond = await beyondReaders(tx, seat, item, checked.values)
  const judged = await judgeRecord(tx, seat, event, item, { ...checked, beyond })
  const found = [
    ...mayRecord(seat, event, item, unit), ...checked.refusals, ...await guardRefusals(tx, seat, event.guards, item, checked.values, checked.chosen, checked.attached),
    ...(item ? gateRefusals(seat, event.id, item, await settingsOf(tx, seat)) : []), ...chosenGateRefusals(seat, event.id, checked.chosen, await settingsOf(tx, seat)), ...judged.refusals,
    ...(checked.refusals.length === 0 ? await nominationRefusals(tx, seat, event, { form: checked.values, item }) : []),
  ]
  if (found.length > 0) throw new Refused(found[0]!.field === '' ? 'not-permitted' : 'invalid-input', found)
  const { id } = await tx.insertInto('record').values({
    org: seat.org, event: event.id, item: item?.id ?? null, unit, actor: personOf(seat), at: seat.now, on_day: seat.day, form: JSON.stringify(checked.values), clauses: [...event.cites], provisions: [...judged.provisions],
    // The permission it rests on stays with the record.
    request: event.judge ? (await heldApprovals(tx, seat, item)).at(-1)?.request ?? null : null,
  }).returning('id').executeTakeFirstOrThrow()
  await takeUpAttachments(tx, seat, event.form, checked.values, id)
  const figures = event.figures ? await figuresOf(tx, seat, event.figures) : undefined
  const outcome = event.effect
    ? await carryOut(tx, seat, { effect: event.effect, item, form: checked.values, chosen: checked.chosen, known: { attached: checked.attached, beyondReaders: beyond, ...(figures ? { figures } : {}) }, applicant: personOf(seat), title: event.title, definition: event.id, clauses: event.cites, request: null })
    : await witness(tx, seat, event, item, unit, figures ? { ...checked.values, figures } : checked.values)
  await carryAlong(tx, seat, event, item, checked)
  if (event.effect) await carryNomination(tx, seat, { effect: event.effect, definition: event, form: checked.values, item, request: null })
  await closeDuties(tx, seat, event.id, { item: item?.id ?? null, unit }, id, checked.values)
  // A duty that follows an act which entered a new row is about that row.
  const about = event.effect?.creates ? outcome?.item ?? item : item
  await openDuties(tx, seat, { event: event.id, form: checked.values, items: about ? [about.id] : [], about: item?.holder ?? personOf(seat), trigger: `record/${id}` })
  await sendRecorded(tx, seat, event, checked.values, id)
  await askAfterwards(tx, seat, event, outcome?.item ?? item, checked.values)
  await tell(tx, seat, event, { item: outcome?.item ?? item, unit, form: checked.values, record: id })
  await tellByRoutes(tx, seat, event.id, { unit, ...noticeOf(seat, event, { item: outcome?.item ?? item, unit, record: id }) }, { form: checked.values, item: outcome?.item ?? item, chosen: checked.chosen })
  return { id, item: outcome?.item ?? item, incident: outcome?.incident ?? null }
}

/** The same moment's effect on what was chosen in a field, or found by the product under that key. */
async function carryAlong(tx: Tx, seat: Seat, { effect, title, id, cites }: EventDefinition, about: LoadedItem | null, { values, chosen }: Pick<Awaited<ReturnType<typeof checkInput>>, 'values' | 'chosen'>): Promise<void> {
  if (!effect?.along) return
  const ids = reachedAlong(seat, effect.along, about ? [about] : [], (field) => (chosen[field] ?? []).map((one) => one.id))
  const items = await loadItems(tx, seat, ids, { lock: true })
  for (const item of items.values()) await carryOut(tx, seat, { effect: effect.along.effect, item, form: values, applicant: personOf(seat), title, definition: id, clauses: cites, request: null })
}

/** Is it one the organisation has chosen by its own settings? */
export const isChosen = ({ whereSetting }: EventDefinition, settings: { readonly [id: string]: number | string }): boolean =>
  whereSetting === undefined || valueOf(settings, whereSetting.setting) === whereSetting.is

/** What the answers suggest, in the fields that were left empty. */
function withSuggestions({ suggests }: EventDefinition, form: unknown): unknown {
  if (!suggests || typeof form !== 'object' || form === null || Array.isArray(form)) return form
  const given = form as Facts
  const missing = Object.entries(suggests(given)).filter(([key]) => given[key] === undefined || given[key] === null || given[key] === '')
  return { ...given, ...Object.fromEntries(missing) }
}

/** The request an act calls for, about the thing it entered or was about. */
async function askAfterwards(tx: Tx, seat: Seat, { asks }: EventDefinition, item: LoadedItem | null, form: Facts): Promise<void> {
  if (!asks || (asks.when && compile(asks.when)(form) !== 1)) return
  const values = Object.fromEntries(Object.entries(asks.form).flatMap(([key, { field }]) => { const value = fieldOf({ ...form, item }, field); return value === undefined || value === null ? [] : [[key, value]] }))
  const isAboutThings = seat.book.procedures.get(asks.procedure)?.subject !== null
  await addWithin(tx, seat, { procedure: asks.procedure, items: item && isAboutThings ? [item.id] : [], form: values, submit: true })
}

/** Who must know of it is told, where what was written down is such. */
async function tell(tx: Tx, seat: Seat, { tells, tellsOf, title }: EventDefinition, { item, unit, form, record }: { readonly item: LoadedItem | null; readonly unit: string; readonly form: Facts; readonly record: string }): Promise<void> {
  if (!tells || (tellsOf && compile(tellsOf.when)({ ...form, item }) !== 1)) return
  await notify(tx, seat, toldOf(seat, tells, unit), noticeOf(seat, { title, ...(tellsOf ? { tellsOf } : {}) }, { item, unit, record }))
}

function noticeOf(seat: Seat, { title, tellsOf }: Pick<EventDefinition, 'title' | 'tellsOf'>, { item, unit, record }: { readonly item: LoadedItem | null; readonly unit: string; readonly record: string }): Notice {
  const words = tellsOf ? `${tellsOf.title}（${item?.number ?? ''}）` : `${title}（${seat.organisation.units.get(unit)?.name ?? ''}）`
  return { title: words, link: item ? `/registers/${item.register}/${item.id}` : `/units/${unit}`, about: `record/${record}` }
}

/** Holders of the role for a unit, in whose place the superior the document names is told where nobody holds it. */
function toldOf(seat: Seat, role: string, unit: string): readonly string[] {
  return resolveRole(seat.organisation, role, unit, new Map()).holders
}

/** Where the definition asks for a decision, nothing short of permitted will do: what is demanded before the act is refused with its clauses. */
async function judgeRecord(tx: Tx, seat: Seat, event: EventDefinition, item: LoadedItem | null, { values: form, chosen, refusals, beyond }: Awaited<ReturnType<typeof checkInput>> & { readonly beyond: readonly string[] }): Promise<{ readonly refusals: readonly Refusal[]; readonly provisions: readonly string[] }> {
  if (!event.judge || refusals.length > 0) return { refusals: [], provisions: [] }
  const judged = event.judge({ form, items: item ? [item] : [], chosen, beyondReaders: beyond, settings: await settingsOf(tx, seat), actor: actorOrNobody(seat), profile: seat.book.profile.id, day: seat.day })
  const bars = await standingBars(tx, seat, judged)
  const situation: Situation = {
    ...judged, profile: seat.book.profile.id, on: seat.day,
    // What the definition reads from the permissions of the things chosen, and what is held for the thing itself.
    findings: [...(judged.findings ?? []), ...bars.findings],
    approvals: [...(judged.approvals ?? []), ...await heldApprovals(tx, seat, item)],
    exceptions: await exceptionsFor(tx, seat, item ? [item] : []),
  }
  const answer = seat.book.rulesetOn(seat.day).decide(situation)
  const permissions = answer.approvals.filter(({ held }) => !held).map(({ role, clauses }) => ({ field: '', message: `${role}の許可・承認を先に受けてください。`, cites: clauses }))
  return {
    refusals: [...bars.basis.map((basis) => ({ field: '', message: `「${basis}」が禁じています。`, cites: bars.cites })), ...answerRefusals(answer), ...permissions],
    provisions: (await liftedBy(tx, seat, situation)).map(({ id }) => id),
  }
}

/**
 * Permissions in force for the recorder, and the latest decided request about the thing: as long as it is being carried out (決裁済, or the thing stands where it put
 * it) and its content is what was approved. What has come back needs a new approval.
 */
async function heldApprovals(tx: Tx, seat: Seat, item: LoadedItem | null): Promise<{ role: string; request: string }[]> {
  if (!item) return []
  const permitted = item.permissions.filter(({ person }) => person === null || person === seat.person).map(({ role, request }) => ({ role, request }))
  const latest = await tx.selectFrom('request as r').innerJoin('request_item as i', (join) => join.onRef('i.org', '=', 'r.org').onRef('i.request', '=', 'r.id'))
    .select(['r.id', 'r.procedure', 'r.state', 'r.decided_hash', 'r.applicant', 'r.valid_from', 'r.valid_until']).where('r.org', '=', seat.org).where('i.item', '=', item.id).where('r.state', 'in', ['決裁済', '完了']).orderBy('r.decided_at', 'desc').limit(1).executeTakeFirst()
  const procedure = latest && seat.book.procedures.get(latest.procedure)
  // What was permitted for some days, or to one person, counts in those days and for that person only.
  const isGiven = !procedure?.grants || ((latest!.valid_from ?? '') <= seat.day && seat.day <= (latest!.valid_until ?? '9999') && (procedure.grants.to === 'unit' || latest!.applicant === seat.person))
  const isCarriedOut = latest !== undefined && isGiven && (latest.state === '決裁済' || procedure?.effect?.to === item.state)
  if (!isCarriedOut || (await boundHashes(tx, seat.org, [latest.id])).get(latest.id) !== latest.decided_hash?.toString('hex')) return permitted
  const approved = await tx.selectFrom('request_step').select('role').where('org', '=', seat.org).where('request', '=', latest.id).where('state', '=', '承認').execute()
  return [...permitted, ...approved.map(({ role }) => ({ role, request: latest.id }))]
}

async function witness(tx: Tx, seat: Seat, event: EventDefinition, item: LoadedItem | null, unit: string, form: Facts): Promise<null> {
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: event.title, subject: item ? `item/${item.id}` : `unit/${unit}`, after: form, clauses: event.cites, at: seat.now })
  if (item) await enterCourse(tx, seat, item, { title: event.title, definition: event.id, form, clauses: event.cites })
  return null
}

/** The thing an event is about; null for one that is about none. */
export async function thingOf(db: OrgDb, seat: Seat, event: EventDefinition, input: Pick<RecordInput, 'item'>, how: { readonly lock?: boolean } = {}): Promise<LoadedItem | null> {
  if (event.subject.length === 0) {
    if (input.item) throw new Refused('invalid-input', 'この記録は所属について書くものです。')
    return null
  }
  const item = input.item ? (await loadItems(db, seat, [input.item], how)).get(input.item) : undefined
  if (!item || !event.subject.includes(item.register)) throw new Refused('not-found', '台帳にないものについては記録できません。', event.cites)
  return item
}
async function subjectOf(tx: Tx, seat: Seat, event: EventDefinition, input: RecordInput): Promise<LoadedItem | null> {
  const item = await thingOf(tx, seat, event, input, { lock: true })
  if (item === null) return null
  if (event.states && !event.states.includes(item.state)) throw new Refused('conflict', `「${item.number}」は現在「${item.state}」のため、${event.title}はできません。`, event.cites)
  if (event.when && compile(event.when)(item as unknown as Facts) !== 1) throw new Refused('conflict', `「${item.number}」には${event.title}の必要がありません。`, event.cites)
  return item
}

/** Who may write it: the roles the definition names for the thing's unit, else anybody of its 所属 or who holds it; where asked, not who did the act it follows. */
export function mayRecord(seat: Seat, event: EventDefinition, item: LoadedItem | null, unit: string): Refusal[] {
  const me = personOf(seat)
  const { cites } = event
  if (event.notSameAs && item?.latest[event.notSameAs]?.by === me) return [{ field: '', message: `${event.title}は、申告した人とは別の人が行ってください。`, cites }]
  if (event.roles) {
    const where = event.rolesAt === 'holder' && item?.holder ? unitOf(seat.organisation, item.holder) ?? unit : unit
    const line = lineAbove(seat.organisation, where).map(({ id }) => id)
    const holds = actorOrNobody(seat).roles.some(({ role, unit: at }) => event.roles!.includes(role) && (at === null || line.includes(at)))
    return holds || standsAs(seat.organisation, me, where, item ? thingsOf(seat, item) : []).some((role) => event.roles!.includes(role)) ? [] : [{ field: '', message: `${event.title}ができるのは、この所属の${event.roles.join('・')}です。`, cites }]
  }
  if (event.anyReader && item && !mayOpenItem(seat, item)) return [{ field: '', message: `${event.title}ができるのは、この一件を開ける人です。`, cites: seat.book.registers.get(item.register)?.opensTo?.cites ?? cites }]
  if (item?.holder === me || event.anyReader) return []
  const home = unitOf(seat.organisation, me)
  const same = home !== undefined && belongsTo(seat.organisation, home) === belongsTo(seat.organisation, unit)
  return same ? [] : [{ field: '', message: 'ほかの所属のものについては記録できません。', cites }]
}
