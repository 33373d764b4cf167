import { readerOf } from '../condition.ts'
import type { Facts } from '../condition.ts'
import { STATUS } from './compose.ts'
import type { Finding, Judged } from './compose.ts'
import { waysTo, withChanges } from './changes.ts'
import type { Change } from './changes.ts'
import { smallestDeeds } from './deeds.ts'
import type { Rule } from './rule.ts'
import type { Situation } from './situation.ts'
import { describeFact } from './wording.ts'

/** One step of the way to permitted. `changes` is what it comes to in the situation; empty where nothing helps, and the words say so. */
export interface Step { readonly words: string; readonly changes: readonly Change[] }
/** A situation with what the rules make of it; `facts` are the same as the rules see them (paper is on no equipment). */
export interface Look { readonly situation: Situation; readonly facts: Situation; readonly judged: readonly Judged[]; readonly finding: Finding }
export type Looker = (situation: Situation) => Look

/** Rounds of doing otherwise and stating facts; each settles at least one rule. */
const MOST_ROUNDS = 40

/**
 * The smallest set of changes that leads to permitted, in the order one would make them: do otherwise what is forbidden, state what is missing, take measures, ask for permission.
 * 読み: 書かれていない事実は、進める方に書けたとして数える。書いた結果で次の一歩が決まる（docs/readings/0475）。
 */
export function stepsToPermitted(from: Situation, look: Looker): readonly Step[] {
  if (look(from).finding.outcome === 'permitted') return []
  const steps: Step[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const here = look(apply(from, steps))
    const ban = here.judged.find((one) => isBan(one, here.facts))
    const unknown = here.judged.find(({ status }) => status === STATUS.unknown)
    if (!ban && !unknown) break
    const next = ban ? otherwise(ban.rule, here, look) : stating(unknown!.rule, here, look)
    if (next.changes.length === 0) return [next]
    steps.push(next)
  }
  const deeds = smallestDeeds(apply(from, steps), look)
  if (deeds === undefined) return [{ words: HOPELESS, changes: [] }]
  return inOrder(withoutNeedless(from, [...steps, ...deeds], look))
}
const HOPELESS = 'このままでは行えない。規程の担当者に相談する'

const apply = (situation: Situation, steps: readonly Step[]): Situation => withChanges(situation, steps.flatMap(({ changes }) => changes))
const isStanding = ({ status }: Judged): boolean => status === STATUS.stands
const areDeeds = (way: readonly Change[]): boolean => way.every(({ kind }) => kind === 'measure')

/** An approval or a measure lifts it: that is looked for last, together with the others. */
function isLiftedByDeeds(rule: Rule, facts: Situation): boolean {
  return ('forbid' in rule.then && rule.then.forbid.by !== undefined) || waysTo(false, rule.when, facts).some(areDeeds)
}
const isBan = (one: Judged, facts: Situation): boolean => isStanding(one) && 'forbid' in one.rule.then && !isLiftedByDeeds(one.rule, facts)

/** What is forbidden is done otherwise: whatever of its condition can be changed most easily; where nothing can, it is lifted for this case. */
function otherwise(rule: Rule, here: Look, look: Looker): Step {
  const { instead, unless } = 'forbid' in rule.then ? rule.then.forbid : { instead: '', unless: null }
  const before = burdens(here)
  const ways = waysTo(false, rule.when, here.facts, isChangeable)
  const best = easiest(ways, here, look)
  if (best && best.burdens[0]! < before[0]!) return { words: instead, changes: best.way }
  if (unless === null) return { words: `${instead}（この取扱いのままでは、許可や例外によっても行えない）`, changes: [] }
  const lift = unless === 'separate-provision' ? '別段の定めを登録する' : '例外措置の許可を受けて登録する'
  return { words: `${instead}（できないときは、${lift}）`, changes: [{ kind: 'exception', clause: rule.cites[0]! }] }
}

/** A fact left out is stated: one that leaves least to do. */
function stating(rule: Rule, here: Look, look: Looker): Step {
  const isOpen = (change: Change): boolean => change.kind === 'fact' && readerOf(change.path)(here.situation as Facts) === undefined
  const ways = [...waysTo(false, rule.when, here.facts, isOpen), ...waysTo(true, rule.when, here.facts, isOpen)].filter((way) => way.length > 0)
  const best = easiest(ways, here, look)
  const changes = best?.way ?? []
  return { words: changes.map((change) => (change.kind === 'fact' ? `「${describeFact(change.path)}」を入力する` : '')).join('、') || HOPELESS, changes }
}

function easiest(ways: readonly (readonly Change[])[], here: Look, look: Looker): { readonly way: readonly Change[]; readonly burdens: readonly number[] } | undefined {
  return ways.map((way) => ({ way, burdens: [...burdens(look(withChanges(here.situation, way)), way)] })).sort((a, b) => compare(a.burdens, b.burdens))[0]
}
/** Prohibitions first, then how far the change goes, what is still unknown, and what is left to do. */
function burdens({ judged, finding, facts }: Look, way: readonly Change[] = []): number[] {
  const unknown = judged.filter(({ status }) => status === STATUS.unknown).length
  const open = finding.approvals.filter(({ held }) => !held).length + finding.conditions.filter(({ met }) => !met).length
  return [judged.filter((one) => isBan(one, facts)).length, Math.max(0, ...way.map(distanceOf)), unknown, way.length, open]
}
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}

/** Nobody becomes somebody else for the purpose; training can be had. */
const isChangeable = (change: Change): boolean => change.kind !== 'fact' || !change.path.startsWith('actor.') || change.path === 'actor.trained'
/** Another piece of equipment or another way of sending is nearer than another kind of it, and leaving the information out is farthest. */
function distanceOf(change: Change): number {
  if (change.kind !== 'fact') return 0
  const { path } = change
  if (path === 'equipment.kind' || path === 'destination.kind' || path === 'service.kind') return 2
  return path.startsWith('information.') && path !== 'information.restrictions' ? 3 : 1
}

/** Leaves out every step without which the rest still leads to permitted. */
function withoutNeedless(from: Situation, steps: readonly Step[], look: Looker): readonly Step[] {
  for (const [index] of steps.entries()) {
    const rest = steps.toSpliced(index, 1)
    if (look(apply(from, rest)).finding.outcome === 'permitted') return withoutNeedless(from, rest, look)
  }
  return steps
}

const rankOf = ({ changes: [first] }: Step): number => (first?.kind === 'approval' ? 2 : first?.kind === 'measure' ? 1 : 0)
const inOrder = (steps: readonly Step[]): readonly Step[] => steps.toSorted((a, b) => rankOf(a) - rankOf(b))
