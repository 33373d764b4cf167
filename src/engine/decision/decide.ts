import { createHash } from 'node:crypto'
import type { ClauseId } from '../../../clauses/index.ts'
import { compile, missingPaths } from '../condition.ts'
import type { Facts } from '../condition.ts'
import type { ProfileId } from '../definition.ts'
import { compose, find, STATUS } from './compose.ts'
import type { Answer } from './answer.ts'
import type { Judged, Status } from './compose.ts'
import { stepsToPermitted } from './proceed.ts'
import type { Look, Step } from './proceed.ts'
import type { Consequence, Rule } from './rule.ts'
import { compileSignature } from './signature.ts'
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
  /** The smallest set of changes that leads from here to permitted, as steps; `answer.toProceed` are their words. */
  readonly proceed: (situation: Situation) => readonly Step[]
  readonly rulesFor: (action: Action) => readonly Rule[]
}

interface CompiledRule {
  readonly rule: Rule
  readonly statusOf: (situation: Situation) => Status
}
/** What is known of one action: the answer to a situation, and the way from there to permitted. */
interface Judge { readonly decide: (situation: Situation) => Answer; readonly proceed: (situation: Situation) => readonly Step[] }
/** Answers kept per action; beyond that they are found anew. */
const MOST_ANSWERS = 5_000
/** Answers by the words of the signature, one word a step. */
interface Known { readonly next: Map<number, Known>; answer?: Answer }
const branch = (): Known => ({ next: new Map() })

/**
 * Compiles the rules of one profile that are in force on `day`. The answer depends only on what the rules of the action can tell apart (signature.ts),
 * so answers are composed once per signature and shared; a question costs the reading of its facts and a few look-ups.
 */
export function compileRuleset(input: RulesetInput, day: string): Ruleset {
  const live = input.rules.filter((rule) => rule.profiles.includes(input.profile) && isInForce(rule, input, day))
  const revision = revisionOf(input, live)
  const standIns = standInsOf(live, input.roleLevels)
  const byAction = new Map<Action, Judge>()
  const rulesFor = (action: Action) => live.filter((rule) => rule.actions.includes(action))
  const judgeOf = (action: Action) => {
    let judge = byAction.get(action)
    if (!judge) byAction.set(action, (judge = judgeFor(rulesFor(action), input, standIns, revision)))
    return judge
  }
  return {
    profile: input.profile, day, revision, rulesFor,
    decide: (situation) => judgeOf(situation.action).decide(situation), proceed: (situation) => judgeOf(situation.action).proceed(situation),
  }
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

function judgeFor(rules: readonly Rule[], input: RulesetInput, standIns: StandIns, revision: string): Judge {
  const compiled = rules.map((rule) => compileRule(rule, standIns))
  const signature = compileSignature(rules, [...new Set(rules.flatMap((rule) => holdersOf(rule.then, standIns)))])
  const look = (situation: Situation): Look => {
    const facts = withPaper(situation)
    const judged = compiled.map((one) => judge(one, facts))
    return { situation, facts, judged, finding: find(judged, input.roleLevels) }
  }
  const proceed = (situation: Situation) => stepsToPermitted(situation, look)
  const words = new Int32Array(signature.words)
  let root = branch()
  let count = 0
  const decide = (stated: Situation): Answer => {
    signature.write(withPaper(stated), words)
    let known = root
    for (let i = 0; i < words.length; i++) known = step(known, words[i]!)
    if (known.answer) return known.answer
    const answer = compose(look(stated).finding, () => proceed(stated).map(({ words: text }) => text), revision)
    if (++count > MOST_ANSWERS) { root = branch(); count = 0 }
    return (known.answer = answer)
  }
  return { decide, proceed }
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
  const holders = new Set(holdersOf(then, standIns))
  if (holders.size > 0) return ({ approvals }) => approvals !== undefined && approvals.some((held) => holders.has(held.role))
  const demandsNothing = 'say' in then
  return () => demandsNothing
}

/** Whose approval the rule heeds: the role's own and those that may stand in for it; nobody's where it asks for none. */
function holdersOf(then: Consequence, standIns: StandIns): readonly string[] {
  const asked = 'permit' in then ? then.permit : 'forbid' in then && then.forbid.by !== undefined ? { role: then.forbid.by, inPerson: then.forbid.inPerson } : undefined
  return asked === undefined ? [] : [asked.role, ...(asked.inPerson ? [] : standIns(asked.role))]
}

/** The roles whose permission does instead of the role's own: those above it, but none that is asked in person, for such a one decides its own matter only. */
type StandIns = (role: string) => readonly string[]
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
