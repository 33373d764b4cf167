import type { Condition } from '../condition.ts'
import { withChanges } from './changes.ts'
import type { Change } from './changes.ts'
import { STATUS } from './compose.ts'
import type { Looker, Step } from './proceed.ts'
import type { Rule } from './rule.ts'
import type { Measure, Situation } from './situation.ts'
import { describeMeasure } from './wording.ts'

/** Up to so many candidates every combination is tried, smallest first; beyond that one is left out after another. */
const MOST_TO_COMBINE = 10

/** The fewest measures and approvals that lead to permitted; undefined when not even all of them do. */
export function smallestDeeds(from: Situation, look: Looker): readonly Step[] | undefined {
  const standing = look(from).judged.filter(({ status }) => status === STATUS.stands).map(({ rule }) => rule)
  const candidates = candidatesOf(standing)
  const permits = (steps: readonly Step[]): boolean => look(withChanges(from, steps.flatMap(({ changes }) => changes))).finding.outcome === 'permitted'
  if (!permits(candidates)) return undefined
  if (candidates.length > MOST_TO_COMBINE) return candidates.reduce<readonly Step[]>((kept, one) => { const rest = kept.filter((other) => other !== one); return permits(rest) ? rest : kept }, candidates)
  for (let size = 0; size < candidates.length; size++) {
    for (const some of combinations(candidates, size)) if (permits(some)) return some
  }
  return candidates
}

/** What the rules themselves ask for comes first, so that of two ways equally short it is the one named. */
function candidatesOf(standing: readonly Rule[]): Step[] {
  const required = standing.flatMap(({ then }) => ('require' in then ? [deed(then.require.measure, describeMeasure(then.require.measure, then.require.at))] : []))
  const other = standing.flatMap(({ when, then }) => [...measuresIn(when), ...('require' in then && then.require.satisfied ? measuresIn(then.require.satisfied) : [])]).map((measure) => deed(measure, describeMeasure(measure)))
  const approvals = standing.flatMap(({ then }) => ('permit' in then ? [permission(then.permit.role)] : []))
  const lifting = standing.flatMap(({ then }) => ('forbid' in then && then.forbid.by !== undefined ? [permission(then.forbid.by, then.forbid.instead)] : []))
  return distinct([...required, ...lifting, ...approvals, ...other])
}
const deed = (measure: Measure, words: string): Step => ({ words, changes: [{ kind: 'measure', measure }] })
/** `instead` names the other way out of a prohibition, or says how to ask. */
function permission(role: string, instead = ''): Step {
  const words = instead.includes(role) ? instead : `${role}の許可・承認を受ける${instead === '' ? '' : `（または、${instead}）`}`
  return { words, changes: [{ kind: 'approval', role }] }
}
function distinct(steps: readonly Step[]): Step[] {
  const keyOf = ({ changes: [change] }: Step): string => JSON.stringify(change satisfies Change | undefined)
  return steps.filter((one, index) => steps.findIndex((other) => keyOf(other) === keyOf(one)) === index)
}
function measuresIn(condition: Condition): Measure[] {
  switch (condition.op) {
    case 'has': return condition.path === 'measures' ? [condition.value as Measure] : []
    case 'not': return measuresIn(condition.of)
    case 'all': case 'any': return condition.of.flatMap(measuresIn)
    default: return []
  }
}

function* combinations<T>(list: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) { yield []; return }
  for (let at = from; at <= list.length - size; at++) for (const rest of combinations(list, size - 1, at + 1)) yield [list[at]!, ...rest]
}
