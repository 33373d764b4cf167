import type { ClauseId } from '../../clauses/index.ts'
import { addDays } from '../engine/calendar.ts'
import { describeFact, describeMeasure } from '../engine/decision/wording.ts'
import { MEASURES } from '../engine/decision/situation.ts'
import { planRoute } from '../engine/request/plan.ts'
import { begin } from '../engine/request/act.ts'
import { actorFacts, belongsTo, unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import type { Answer } from '../engine/decision/answer.ts'
import type { Measure, Situation } from '../engine/decision/situation.ts'
import type { ActorFacts, Form, Refusal } from '../engine/definition.ts'
import type { Facts } from '../engine/condition.ts'
import type { Procedure, SituationContext } from '../engine/request/procedure.ts'
import type { Step } from '../engine/request/state.ts'
import type { OrgDb } from '../store/database.ts'
import { beyondReaders } from './beyond-readers.ts'
import { warningsFor } from './decision-guards.ts'
import { checkInput, guardRefusals } from './form-check.ts'
import { chosenGateRefusals, gateRefusals } from './gates.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { mayOpenItem } from './open-register.ts'
import { ownItems } from './own-items.ts'
import { exceptionsFor, liftedBy } from './provisions.ts'
import { nominationRefusals } from './nominations.ts'
import { settingsOf } from './settings.ts'
import { standingBars } from './standing-bars.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'
import { figure } from '../engine/setting.ts'

export interface RequestInput {
  readonly procedure: string
  readonly items: readonly string[]
  readonly form: unknown
  /** Left out: the person who types it. */
  readonly applicant?: string | undefined
  readonly attachments?: readonly string[] | undefined
  /** Who typed it first, when a request is corrected; left out: the person who acts. */
  readonly typedBy?: string | undefined
  readonly urgent?: { readonly reason: string } | undefined
}
export interface Prepared {
  readonly procedure: Procedure
  readonly applicant: string
  readonly unit: string
  readonly items: readonly LoadedItem[]
  readonly form: Facts
  readonly situation: Situation | null
  readonly answer: Answer | null
  /** By which exceptions and separate provisions the answer is what it is. */
  readonly provisions: readonly string[]
  readonly steps: readonly Step[]
  /** Everything that keeps the request from being submitted; a draft may be kept with them. */
  readonly refusals: readonly Refusal[]
  /** What does not keep it from being submitted, but whoever permits must give a reason. */
  readonly warnings: readonly Refusal[]
}
/** Every form that is judged lets the applicant say which measures have been taken. */
export const MEASURES_FIELD: Form = { measures: { label: '講じた措置', type: 'choices', options: MEASURES.map((value) => ({ value, label: describeMeasure(value) })), required: false } }
export const formOf = (procedure: Procedure): Form => (procedure.judge ? { ...procedure.form, ...MEASURES_FIELD } : procedure.form)

/** Judges a request as it would be submitted now: form, guards, decision with its clauses, route. Reads only. */
export async function prepare(db: OrgDb, seat: Seat, input: RequestInput): Promise<Prepared> {
  const procedure = seat.book.procedures.get(input.procedure)
  if (!procedure) throw new Refused('not-found', 'この手続はありません。')
  const applicant = input.applicant ?? personOf(seat)
  if (!seat.organisation.people.has(applicant)) throw new Refused('invalid-input', [{ field: 'applicant', message: '申請者は、自分の組織に在籍している人から選んでください。', cites: [] }])
  const items = [...(await loadItems(db, seat, input.items)).values()]
  const checked = await checkInput(db, seat, procedure, { ...formOf(procedure), ...await ownItems(db, seat, procedure) }, input.form)
  const unit = unitOf(seat.organisation, applicant) ?? ''
  const subjectUnit = items[0]?.unit ?? unit
  const settings = await settingsOf(db, seat)
  const actor = actorFacts(seat.organisation, applicant)
  const found: Refusal[] = [
    ...subjectRefusals(seat, procedure, input, items, applicant),
    ...checked.refusals,
    ...await guardsOfEach(db, seat, procedure, items, checked, actor),
    ...(checked.refusals.length === 0 ? await nominationRefusals(db, seat, procedure, { form: checked.values, item: items[0] ?? null }) : []),
    ...items.flatMap((one) => gateRefusals(seat, procedure.id, one, settings)), ...chosenGateRefusals(seat, procedure.id, checked.chosen, settings),
    ...(input.urgent && !procedure.urgent ? [{ field: 'urgent', message: 'この手続に緊急の取扱いはありません。', cites: procedure.cites }] : []),
  ]
  const beyond = await beyondReaders(db, seat, items[0] ?? null, checked.values)
  const { situation, answer, barred } = await judge(db, seat, procedure, { form: checked.values, items, chosen: checked.chosen, beyondReaders: beyond, settings, actor, profile: seat.book.profile.id, day: seat.day })
  if (answer && checked.refusals.length === 0) found.push(...barred, ...answerRefusals(answer, procedure.steps?.some(({ kind }) => kind === '決裁')))
  const steps = planRoute({
    procedure, answer, form: checked.values, facts: { item: items[0], actor }, settings, organisation: seat.organisation, applicant, typedBy: input.typedBy ?? personOf(seat), applicantUnit: unit, subjectUnit,
    unitsChosen: Object.fromEntries(Object.entries(checked.chosen).flatMap(([field, [first]]) => (first ? [[field, first.unit]] : []))),
    classifier: classifierOf(items[0]),
    dueFor: ({ answerWithin }) => (answerWithin ? addDays(seat.day, figure(settings, answerWithin)) : null),
  })
  const begun = begin({ id: '', state: '下書き', applicant, typedBy: input.typedBy ?? personOf(seat), urgent: false, steps }, seat.organisation)
  if ('refused' in begun) found.push({ field: '', message: begun.refused.message, cites: steps.flatMap(({ clauses }) => clauses) })
  return { procedure, applicant, unit: subjectUnit, items, form: checked.values, situation, answer, provisions: situation ? (await liftedBy(db, seat, situation)).map(({ id }) => id) : [], steps: 'refused' in begun ? steps : begun.request.steps, refusals: found, warnings: warningsFor(seat, procedure, items, settings) }
}
/** Who decided what the first thing is, with the post held today (or last known there). */
function classifierOf(item: LoadedItem | undefined): { person: string; post: string } | null {
  const person = item?.classification?.decidedBy
  return person ? { person, post: item.classification!.post } : null
}
/** The guards look at every thing asked for; what they say alike of several is said once. */
async function guardsOfEach(db: OrgDb, seat: Seat, procedure: Procedure, items: readonly LoadedItem[], { values, chosen, attached }: Awaited<ReturnType<typeof checkInput>>, applicant: ActorFacts): Promise<Refusal[]> {
  const found: Refusal[] = []
  for (const item of items.length > 0 ? items : [null]) found.push(...await guardRefusals(db, seat, procedure.guards, item, values, chosen, attached, applicant))
  return [...new Map(found.map((one) => [`${one.field} ${one.message}`, one])).values()]
}

function subjectRefusals(seat: Seat, procedure: Procedure, input: RequestInput, items: readonly LoadedItem[], applicant: string): Refusal[] {
  const { cites } = procedure
  if (procedure.subject === null) return input.items.length > 0 ? [{ field: 'items', message: 'この手続では台帳のものを選びません。', cites }] : []
  const noun = seat.book.registers.get(procedure.subject)?.noun ?? '対象'
  if (input.items.length === 0) return [{ field: 'items', message: `${noun}を選んでください。`, cites }]
  if (items.length !== new Set(input.items).size || items.some(({ register }) => register !== procedure.subject)) return [{ field: 'items', message: `台帳に登録されていない${noun}は申請できません。`, cites }]
  const states = procedure.subjectStates ?? procedure.effect?.from
  const wrong = items.find(({ state }) => states && !states.includes(state))
  if (wrong) return [{ field: 'items', message: `「${wrong.number}」は現在「${wrong.state}」のため申請できません。`, cites }]
  if (new Set(items.map(({ unit }) => unit)).size > 1) return [{ field: 'items', message: `${noun}は、管理する所属ごとに分けて申請してください。`, cites }]
  if (procedure.anyReader) return items.every((one) => mayOpenItem(seat, one)) ? [] : [{ field: 'items', message: `この${noun}を開ける人でなければ申請できません。`, cites }]
  const home = unitOf(seat.organisation, applicant)
  const sameHouse = home !== undefined && belongsTo(seat.organisation, home) === belongsTo(seat.organisation, items[0]!.unit)
  return sameHouse ? [] : [{ field: 'items', message: `ほかの所属の${noun}は申請できません。管理する所属の人に頼んでください。`, cites }]
}

async function judge(db: OrgDb, seat: Seat, procedure: Procedure, context: SituationContext): Promise<{ situation: Situation | null; answer: Answer | null; barred: Refusal[] }> {
  if (!procedure.judge) return { situation: null, answer: null, barred: [] }
  const judged = procedure.judge(context)
  const exceptions = [...(judged.exceptions ?? []), ...await exceptionsFor(db, seat, context.items)]
  const bars = await standingBars(db, seat, judged)
  const situation: Situation = {
    ...judged, ...(bars.findings.length > 0 ? { findings: [...(judged.findings ?? []), ...bars.findings] } : {}), profile: seat.book.profile.id, on: seat.day,
    // What the procedure derives from the form, and what the applicant declared besides.
    measures: [...new Set([...(judged.measures ?? []), ...((context.form['measures'] ?? []) as Measure[])])],
    ...(exceptions.length > 0 ? { exceptions } : {}),
  }
  const barred = bars.basis.map((basis) => ({ field: '', message: `「${basis}」が禁じています。`, cites: bars.cites }))
  return { situation, answer: seat.book.rulesetOn(seat.day).decide(situation), barred }
}

/**
 * A prohibition, an omission, or a measure that must come first keeps an act from being done; permissions are what a request asks for. A prohibition that a permission
 * lifts is no obstacle to a request whose route leads to that permission (`asking`).
 */
export function answerRefusals(answer: Answer, asking = false): Refusal[] {
  return [
    ...answer.prohibitions.filter(({ unless }) => !(asking && unless === 'approval')).map(({ clauses }) => ({ field: '', message: `この取扱いはできません。${answer.toProceed[0] ? `${answer.toProceed[0]}。` : ''}`, cites: clauses })),
    ...answer.missing.map(({ key, clauses }) => ({ field: '', message: `「${describeFact(key)}」が分からないため判定できません。`, cites: clauses })),
    ...answer.conditions.filter(({ when, met }) => when === 'before' && !met).map(({ measure, clauses }) => ({ field: 'measures', message: `${describeMeasure(measure, 'before')}必要があります。済んだら印を付けてください。`, cites: clauses })),
  ]
}
export const clausesOf = (prepared: Prepared): ClauseId[] => [...new Set([...prepared.procedure.cites, ...(prepared.answer?.applied ?? []), ...prepared.steps.flatMap(({ clauses }) => clauses)])]
