import { createHash } from 'node:crypto'
import type { ClauseId } from '../../../clauses/index.ts'
import { compile, missingPaths } from '../condition.ts'
import type { Evaluator, Facts } from '../condition.ts'
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
  readonly applies: Evaluator
  readonly satisfied: Evaluator | null
}
/** Room for one digit of six states per rule in an exact integer. */
const RULES_PER_KEY = 19

/**
 * Compiles the rules of one profile that are in force on `day`. The answer depends only on what became of each rule, so answers are composed once
 * per combination and shared; a question costs the evaluation of its action's rules and one look-up.
 */
export function compileRuleset(input: RulesetInput, day: string): Ruleset {
  const live = input.rules.filter((rule) => rule.profiles.includes(input.profile) && isInForce(rule, input, day))
  const revision = revisionOf(input.profile, live)
  const byAction = new Map<Action, (situation: Situation) => Answer>()
  const rulesFor = (action: Action) => live.filter((rule) => rule.actions.includes(action))
  const judgeOf = (action: Action) => {
    let judge = byAction.get(action)
    if (!judge) byAction.set(action, (judge = judgeFor(rulesFor(action), input, revision)))
    return judge
  }
  return { profile: input.profile, day, revision, rulesFor, decide: (situation) => judgeOf(situation.action)(withPaper(situation)) }
}

/** A sheet of paper is on no equipment: where only the paper is named, nothing about equipment is unknown. */
function withPaper(situation: Situation): Situation {
  return situation.information?.form === 'paper' && !situation.equipment ? ({ ...situation, equipment: NO_EQUIPMENT } as unknown as Situation) : situation
}
const NO_EQUIPMENT = Object.fromEntries(Object.keys(situationSchema.shape.equipment.unwrap().shape).map((key) => [key, 'none']))

function isInForce(rule: Rule, input: RulesetInput, day: string): boolean {
  if (rule.inForce && (day < rule.inForce.from || (rule.inForce.until !== undefined && day > rule.inForce.until))) return false
  return rule.cites.every((clause) => input.inForce(clause, day))
}

/** Identifies the set of rules that answered: the same rules give the same revision on every machine. */
function revisionOf(profile: ProfileId, rules: readonly Rule[]): string {
  const text = JSON.stringify(rules.map(({ id, cites, actions, when, then }) => [id, cites, actions, when, then]).sort())
  return `${profile}@${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
}

function judgeFor(rules: readonly Rule[], input: RulesetInput, revision: string): (situation: Situation) => Answer {
  const compiled = rules.map(compileRule)
  const composeFrom = (judged: Judged[]) => compose(judged, input.roleLevels, revision)
  if (compiled.length === 0) {
    const none = composeFrom([])
    return () => none
  }
  const known = new Map<number | string, Answer>()
  return (situation) => {
    let key = 0
    let composed = ''
    let unknown = false
    for (let i = 0; i < compiled.length; i++) {
      const status = statusOf(compiled[i]!, situation, input)
      if (status === STATUS.unknown) unknown = true
      key = key * 6 + status
      if (i % RULES_PER_KEY === RULES_PER_KEY - 1) {
        composed += `${key}.`
        key = 0
      }
    }
    if (unknown) return composeFrom(judgeAll(compiled, situation, input))
    const full = composed === '' ? key : composed + key
    let answer = known.get(full)
    if (!answer) known.set(full, (answer = composeFrom(judgeAll(compiled, situation, input))))
    return answer
  }
}

function compileRule(rule: Rule): CompiledRule {
  const satisfied = 'require' in rule.then && rule.then.require.satisfied ? compile(rule.then.require.satisfied) : null
  return { rule, applies: compile(rule.when), satisfied }
}

function statusOf({ rule, applies, satisfied }: CompiledRule, situation: Situation, input: RulesetInput): Status {
  const truth = applies(situation as Facts)
  if (truth === 0) return STATUS.silent
  if (situation.exceptions && situation.exceptions.some((one) => one.clauses.includes(rule.cites[0]!))) return STATUS.lifted
  const met = isMet(rule.then, satisfied, situation, input)
  return truth === 2 ? (met ? STATUS.moot : STATUS.unknown) : met ? STATUS.fulfilled : STATUS.stands
}

/** What the rule would demand has been done already; a rule that only allows demands nothing. */
function isMet(then: Consequence, satisfied: Evaluator | null, situation: Situation, input: RulesetInput): boolean {
  if ('require' in then) return situation.measures?.includes(then.require.measure) === true || (satisfied !== null && satisfied(situation as Facts) === 1)
  if ('permit' in then) return isHeld(then.permit.role, then.permit.inPerson ? NO_LEVELS : input.roleLevels, situation)
  if ('forbid' in then) return then.forbid.by !== undefined && isHeld(then.forbid.by, then.forbid.inPerson ? NO_LEVELS : input.roleLevels, situation)
  return 'say' in then
}
const NO_LEVELS = {}

/** An approval by the role itself or by one above it. */
function isHeld(role: string, levels: RulesetInput['roleLevels'], situation: Situation): boolean {
  if (!situation.approvals) return false
  const needed = levels[role]
  return situation.approvals.some((held) => held.role === role || (needed !== undefined && (levels[held.role] ?? -1) > needed))
}

function judgeAll(compiled: readonly CompiledRule[], situation: Situation, input: RulesetInput): Judged[] {
  return compiled.map((one) => {
    const status = statusOf(one, situation, input)
    return { rule: one.rule, status, missing: status === STATUS.unknown ? missingPaths(one.rule.when, situation as Facts) : [] }
  })
}
