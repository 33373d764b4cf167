import type { ClauseId } from '../../../clauses/index.ts'
import { compile } from '../condition.ts'
import type { Facts } from '../condition.ts'
import type { Answer } from '../decision/answer.ts'
import { lineAbove, resolveRole } from '../organisation.ts'
import type { Organisation } from '../organisation.ts'
import { addresseesOf } from './addressees.ts'
import type { Procedure, StepDefinition, StepKind } from './procedure.ts'
import type { Named, Step } from './state.ts'
import { valueOf } from '../setting.ts'

export interface PlanInput {
  readonly procedure: Procedure
  /** Null where the procedure asks no decision. */
  readonly answer: Answer | null
  readonly form: Facts
  /** What the conditions of steps may ask besides the form: `item`, `actor`. */
  readonly facts?: Facts
  readonly settings?: { readonly [id: string]: number | string }
  readonly organisation: Organisation
  readonly applicant: string
  readonly typedBy: string
  readonly applicantUnit: string
  /** The unit that keeps the thing; the applicant's where there is none. */
  readonly subjectUnit: string
  /** The units of the things chosen in the form, by field. */
  readonly unitsChosen?: { readonly [field: string]: string }
  readonly dueFor: (step: StepDefinition) => string | null
  /** Who decided the classification of the thing, for steps that ask him. */
  readonly classifier?: Named | null
}
interface Draft { kind: StepKind; role: string; unit: string | null; clauses: ClauseId[]; due: string | null; named?: Named | null; binding: boolean; sole?: boolean }

/**
 * The route of a request: fixed steps first, then whoever the decision demands, the highest of them as the one 決定権者. Steps that fall to the very same
 * people are made one with the clauses of both. Everything is 未到達; `begin` in act.ts sets it going.
 */
export function planRoute(input: PlanInput): Step[] {
  const asked = (input.procedure.steps ?? []).filter((step) => isAskedFor(step, input))
  // Whoever decides by asking does so alone; where others are to be heard first, there is something to decide after them.
  const isAlone = !asked.some(({ kind }) => kind === '合議' || kind === '照会')
  const fixed = asked.filter((step) => !(step.unlessApplicantHolds && (step.kind !== '決裁' || isAlone) && isHeldByApplicant(step, input)))
  const before = fixed.filter(({ kind }) => kind !== '決裁' && kind !== '確認').map((step) => draftOf(step, input))
  const after = fixed.filter(({ kind }) => kind === '確認').map((step) => draftOf(step, input))
  const deciders = byLevel([...fixed.filter(({ kind }) => kind === '決裁').map((step) => draftOf(step, input)), ...demanded(input)], input.organisation)
  const decisive = deciders.map((one, i): Draft => ({ ...one, kind: i === deciders.length - 1 ? '決裁' : '回議' }))
  const steps = [...before, ...decisive, ...after].map((draft, position) => toStep(draft, position, input))
  return joinSamePeople(steps)
}

const isAskedFor = ({ when, whereSetting }: StepDefinition, { form, facts, settings = {} }: PlanInput): boolean =>
  (!when || compile(when)({ ...facts, ...form }) === 1) && (!whereSetting || valueOf(settings, whereSetting.setting) === whereSetting.is)

/** Asked without leaving anybody out: does the applicant hold the role himself? 前提: who decides by asking does so with his own hands; typed by another in his name it is still to be decided. */
const isHeldByApplicant = (step: StepDefinition, input: PlanInput): boolean => (step.kind !== '決裁' || input.typedBy === input.applicant) && resolveRole(input.organisation, step.role, unitFor(step.scope, input), new Map()).holders.includes(input.applicant)

function draftOf(step: StepDefinition, input: PlanInput): Draft {
  return { kind: step.kind, role: step.role, unit: unitFor(step.scope, input), clauses: [...step.cites], due: input.dueFor(step), named: step.classifier ? input.classifier ?? null : null, binding: step.binding === true, ...(step.kind === '決裁' && input.procedure.alone?.role === step.role ? { sole: true } : {}) }
}
/** A thing kept by the 所属 as a whole is, for a role held per section, the matter of the applicant's own section. */
function subjectUnitOf({ organisation, applicantUnit, subjectUnit }: PlanInput): string {
  return lineAbove(organisation, applicantUnit).some(({ id }) => id === subjectUnit) ? applicantUnit : subjectUnit
}
function unitFor(scope: StepDefinition['scope'], input: PlanInput): string | null {
  if (scope === 'organisation') return null
  if (scope === 'subject') return subjectUnitOf(input)
  if (scope === 'applicant') return input.applicantUnit
  const chosen = input.unitsChosen?.[scope.field]
  if (chosen !== undefined) return chosen
  const named = input.form[scope.field]
  return typeof named === 'string' ? named : input.subjectUnit
}
function demanded(input: PlanInput): Draft[] {
  const unit = subjectUnitOf(input)
  return (input.answer?.approvals ?? []).filter(({ held }) => !held).map(({ role, clauses }) => ({ kind: '決裁', role, unit, clauses: [...clauses], due: null, binding: false }))
}

function byLevel(drafts: readonly Draft[], organisation: Organisation): Draft[] {
  const level = (role: string) => organisation.profile.roles.find(({ name }) => name === role)?.level ?? 0
  const merged = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.role} ${draft.unit} ${draft.named?.person ?? ''}`
    const found = merged.get(key)
    merged.set(key, found ? { ...found, binding: found.binding || draft.binding, clauses: [...new Set([...found.clauses, ...draft.clauses])] } : draft)
  }
  return [...merged.values()].sort((a, b) => level(a.role) - level(b.role))
}

function toStep(draft: Draft, position: number, input: PlanInput): Step {
  const { addressees, reason } = addresseesOf({ ...draft, recused: [] }, input, input.organisation)
  return { ...draft, position, state: '未到達', addressees, actor: null, via: null, principal: null, comment: null, conditions: [], reason, recused: [] }
}

/** A 回議 whose people are exactly those of the next decider is the same act asked twice. */
function joinSamePeople(steps: readonly Step[]): Step[] {
  const joined: Step[] = []
  for (const step of steps) {
    const last = joined.at(-1)
    if (last && last.kind === '回議' && (step.kind === '回議' || step.kind === '決裁') && samePeople(last, step)) {
      joined[joined.length - 1] = { ...step, clauses: [...new Set([...last.clauses, ...step.clauses])] }
    } else joined.push(step)
  }
  return joined.map((step, position) => ({ ...step, position }))
}
function samePeople(a: Step, b: Step): boolean {
  const people = (step: Step) => step.addressees.filter(({ via }) => via === '本人').map(({ person }) => person).sort().join()
  return people(a) !== '' && people(a) === people(b)
}
