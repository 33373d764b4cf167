import { createHash } from 'node:crypto'
import type { ClauseId } from '../../../clauses/index.ts'
import { compile, missingPaths } from '../condition.ts'
import type { Facts } from '../condition.ts'
import type { ProfileId } from '../definition.ts'
import { compose, STATUS } from './compose.ts'
import type { Answer } from './answer.ts'
import type { Judged, Status } from './compose.ts'
import type { Consequence, Rule } from './rule.ts'
import { situationSchema } from './situation.ts'
import type { Action, Situation } from './situation.ts'

/** What the engine needs to know of a profile: which rules, how its roles stand to each other, and when a clause is in force. */
export interface RulesetInput {
  readonly profile: ProfileId
  readonly rules: readonly Rule[]
  readonly roleLevels: { readonly [role: string]: number }
  readonly inForce: (clause: ClauseId, day: string) => boolean
}
export interface Ruleset {
  readonly profile: ProfileId
  readonly day: string
  readonly revision: string
  readonly decide: (situation: Situation) => Answer
  readonly rulesFor: (action: Action) => readonly Rule[]
}

interface CompiledRule {
  readonly rule: Rule
  readonly statusOf: (situation: Situation) => Status
}
/** Room for one digit of six states per rule in a small integer (6^11 < 2^30), which a Map finds fastest. */
const RULES_PER_KEY = 11
/** Answers found by the statuses of the rules, eleven rules a step. */
interface Known { readonly next: Map<number, Known>; answer?: Answer }
const branch = (): Known => ({ next: new Map() })

/**
 * Compiles the rules of one profile that are in force on `day`. The answer depends only on what became of each rule, so answers are composed once
 * per combination and shared; a question costs the evaluation of its action's rules and one look-up.
 */
export function compileRuleset(input: RulesetInput, day: string): Ruleset {
  const live = input.rules.filter((rule) => rule.profiles.includes(input.profile) && isInForce(rule, input, day))
  const revision = revisionOf(input, live)
  const standIns = standInsOf(live, input.roleLevels)
  const byAction = new Map<Action, (situation: Situation) => Answer>()
  const rulesFor = (action: Action) => live.filter((rule) => rule.actions.includes(action))
  const judgeOf = (action: Action) => {
    let judge = byAction.get(action)
    if (!judge) byAction.set(action, (judge = judgeFor(rulesFor(action), input, standIns, revision)))
    return judge
  }
  return { profile: input.profile, day, revision, rulesFor, decide: (situation) => judgeOf(situation.action)(withPaper(situation)) }
}

/** Paper is on no equipment: where the paper is named and no kind of equipment, nothing about equipment is unknown. */
function withPaper(situation: Situation): Situation {
  const { information, equipment } = situation
  if (information?.form !== 'paper' || equipment?.kind !== undefined) return situation
  return { ...situation, equipment: { ...NO_EQUIPMENT, ...equipment, kind: 'none' } } as unknown as Situation
}
const NO_EQUIPMENT = Object.fromEntries(Object.keys(situationSchema.shape.equipment.unwrap().shape).map((key) => [key, 'none']))

function isInForce(rule: Rule, input: RulesetInput, day: string): boolean {
  if (rule.inForce && (day < rule.inForce.from || (rule.inForce.until !== undefined && day > rule.inForce.until))) return false
  return rule.cites.every((clause) => input.inForce(clause, day))
}

const byFirst = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number => (a < b ? -1 : a > b ? 1 : 0)

/** Identifies the set of rules that answered: the same rules and order of roles give the same revision on every machine. */
function revisionOf({ profile, roleLevels }: RulesetInput, rules: readonly Rule[]): string {
  const text = JSON.stringify([rules.map(({ id, cites, actions, when, then }) => [id, cites, actions, when, then] as const).sort(byFirst), Object.entries(roleLevels).sort(byFirst)])
  return `${profile}@${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
}

function judgeFor(rules: readonly Rule[], input: RulesetInput, standIns: StandIns, revision: string): (situation: Situation) => Answer {
  const compiled = rules.map((rule) => compileRule(rule, standIns))
  const composeFor = (situation: Situation) => compose(compiled.map((one) => judge(one, situation)), input.roleLevels, revision)
  const root = branch()
  return (situation) => {
    let known = root
    let key = 0
    for (let i = 0; i < compiled.length; i++) {
      const status = compiled[i]!.statusOf(situation)
      if (status === STATUS.unknown) return composeFor(situation)
      key = key * 6 + status
      if (i % RULES_PER_KEY === RULES_PER_KEY - 1) {
        known = step(known, key)
        key = 0
      }
    }
    known = step(known, key)
    return (known.answer ??= composeFor(situation))
  }
}

function step({ next }: Known, key: number): Known {
  let found = next.get(key)
  if (!found) next.set(key, (found = branch()))
  return found
}

function compileRule(rule: Rule, standIns: StandIns): CompiledRule {
  const applies = compile(rule.when)
  const isMet = compileMet(rule.then, standIns)
  const operative = rule.cites[0]!
  const statusOf = (situation: Situation): Status => {
    const truth = applies(situation as Facts)
    if (truth === 0) return STATUS.silent
    if (situation.exceptions !== undefined && situation.exceptions.some(({ clauses }) => clauses.includes(operative))) return STATUS.lifted
    const met = isMet(situation)
    return truth === 2 ? (met ? STATUS.moot : STATUS.unknown) : met ? STATUS.fulfilled : STATUS.stands
  }
  return { rule, statusOf }
}

/** Whether what the rule would demand has been done already; a rule that only allows demands nothing. */
function compileMet(then: Consequence, standIns: StandIns): (situation: Situation) => boolean {
  if ('require' in then) {
    const { measure, satisfied } = then.require
    const shown = satisfied ? compile(satisfied) : () => 0
    return (situation) => (situation.measures !== undefined && situation.measures.includes(measure)) || shown(situation as Facts) === 1
  }
  if ('permit' in then) return compileHeld(then.permit.role, then.permit.inPerson ? nobody : standIns)
  if ('forbid' in then && then.forbid.by !== undefined) return compileHeld(then.forbid.by, then.forbid.inPerson ? nobody : standIns)
  const demandsNothing = 'say' in then
  return () => demandsNothing
}

/** An approval by the role itself or by one that may stand in for it. */
function compileHeld(role: string, standIns: StandIns): (situation: Situation) => boolean {
  const holders = new Set([role, ...standIns(role)])
  return ({ approvals }) => approvals !== undefined && approvals.some((held) => holders.has(held.role))
}

/** The roles whose permission does instead of the role's own: those above it, but none that is asked in person, for such a one decides its own matter only. */
type StandIns = (role: string) => readonly string[]
const nobody: StandIns = () => []
function standInsOf(rules: readonly Rule[], levels: RulesetInput['roleLevels']): StandIns {
  const specialists = new Set(rules.flatMap(({ then }) =>
    'permit' in then && then.permit.inPerson ? [then.permit.role] : 'forbid' in then && then.forbid.inPerson && then.forbid.by !== undefined ? [then.forbid.by] : []))
  const general = Object.keys(levels).filter((role) => !specialists.has(role))
  return (role) => general.filter((other) => levels[other]! > (levels[role] ?? Infinity))
}

function judge({ rule, statusOf }: CompiledRule, situation: Situation): Judged {
  const status = statusOf(situation)
  return { rule, status, missing: status === STATUS.unknown ? missingPaths(rule.when, situation as Facts) : [] }
}
