import { pathsOf } from '../condition.ts'
import type { Condition, Scalar } from '../condition.ts'
import { allowedAt } from './changes.ts'
import type { Rule } from './rule.ts'
import { FINDINGS, MEASURES } from './situation.ts'
import type { Finding, Measure } from './situation.ts'

/** A fact some rule of the action looks at. `values`: all it may be by decision-contract.md; empty for free text. */
export interface Question { readonly path: string; readonly several: boolean; readonly values: readonly Scalar[] }
export interface Questions { readonly facts: readonly Question[]; readonly measures: readonly Measure[]; readonly findings: readonly Finding[]; readonly approvals: readonly string[] }

/** In the order one would tell it: the information, the thing, the way, the person. */
const GROUPS = ['information', 'equipment', 'destination', 'service', 'purpose', 'actor']
const SEVERAL = new Set(['information.restrictions', 'actor.roles'])
const DEEDS = new Set(['measures', 'findings', 'approvals', 'exceptions'])

/** What matters for an action under these rules: nothing else can change the answer. */
export function questionsOf(rules: readonly Rule[], roles: readonly string[]): Questions {
  const conditions = rules.flatMap(({ when, then }) => ('require' in then && then.require.satisfied ? [when, then.require.satisfied] : [when]))
  const paths = [...new Set(conditions.flatMap(pathsOf))].filter((path) => !DEEDS.has(path))
  const looksFor = new Set(conditions.flatMap(valuesSought))
  const required = new Set(rules.flatMap(({ then }) => ('require' in then ? [then.require.measure] : [])))
  const asked = new Set(rules.flatMap(({ then }) => ('permit' in then ? [then.permit.role] : 'forbid' in then && then.forbid.by !== undefined ? [then.forbid.by] : [])))
  return {
    facts: paths.map((path) => ({ path, several: SEVERAL.has(path), values: path === 'actor.roles' ? roles : (allowedAt(path) ?? []) as readonly Scalar[] })).sort((a, b) => groupOf(a) - groupOf(b)),
    measures: MEASURES.filter((measure) => required.has(measure) || looksFor.has(`measures ${measure}`)),
    findings: FINDINGS.filter((finding) => looksFor.has(`findings ${finding}`)),
    approvals: roles.filter((role) => asked.has(role)),
  }
}
const groupOf = ({ path }: Question): number => GROUPS.indexOf(path.split('.')[0]!)

function valuesSought(condition: Condition): string[] {
  switch (condition.op) {
    case 'has': return [`${condition.path} ${condition.value}`]
    case 'not': return valuesSought(condition.of)
    case 'all': case 'any': return condition.of.flatMap(valuesSought)
    default: return []
  }
}
