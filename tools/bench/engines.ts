import { createRequire } from 'node:module'
import { Engine } from 'json-rules-engine'
import type { ConditionProperties, NestedCondition } from 'json-rules-engine'
import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs'
import { compile, pathsOf, readerOf } from '../../src/engine/condition.ts'
import type { Condition, Facts, Scalar } from '../../src/engine/condition.ts'
import type { Rule } from '../../src/engine/decision/rule.ts'
import type { Situation } from '../../src/engine/decision/situation.ts'

/**
 * The rules of one action in the languages of two general rule engines, so that speed is compared on the same work. Only whether a rule applies is translated; both
 * know no "unknown", so they are asked complete situations only.
 */
export type Fires<R> = (situation: Situation) => R
const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs') as typeof Cedar

/** Ours: the identifiers of the rules whose condition holds. */
export function ourEngine(rules: readonly Rule[]): Fires<string[]> {
  const compiled = rules.map(({ id, when }) => ({ id, applies: compile(when) }))
  return (situation) => compiled.filter(({ applies }) => applies(situation as Facts) === 1).map(({ id }) => id)
}

/** json-rules-engine: one rule each, the rule's identifier as its event; facts by their path. */
export function jsonRulesEngine(rules: readonly Rule[]): Fires<Promise<string[]>> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const { id, when } of rules) engine.addRule({ conditions: { all: [inJson(when)] }, event: { type: id } })
  const paths = [...new Set(rules.flatMap(({ when }) => pathsOf(when)))].map((path) => [path, readerOf(path)] as const)
  return async (situation) => {
    const facts: { [path: string]: unknown } = { always: true }
    for (const [path, read] of paths) facts[path] = read(situation as Facts)
    return (await engine.run(facts)).events.map(({ type }) => type)
  }
}
function inJson(condition: Condition): NestedCondition {
  const leaf = (fact: string, operator: string, value: unknown): ConditionProperties => ({ fact, operator, value })
  switch (condition.op) {
    case 'always': return leaf('always', 'equal', true)
    case 'is': return leaf(condition.path, 'in', condition.values)
    case 'atLeast': return leaf(condition.path, 'greaterThanInclusive', condition.value)
    case 'has': return leaf(condition.path, 'contains', condition.value)
    case 'not': return { not: inJson(condition.of) }
    case 'all': return { all: condition.of.map(inJson) }
    case 'any': return { any: condition.of.map(inJson) }
  }
}

let sets = 0
/** Cedar (Rust, as WebAssembly): one `permit` policy each, parsed once; the policies that determined the answer are those that apply. */
export function cedarEngine(rules: readonly Rule[]): Fires<string[]> {
  const name = `rules-${sets++}`
  const policies = Object.fromEntries(rules.map(({ id, when }) => [id, `permit (principal, action, resource) when { ${inCedar(when)} };`]))
  const parsed = cedar.preparsePolicySet(name, { staticPolicies: policies })
  if (parsed.type === 'failure') throw new Error(parsed.errors.map(({ message }) => message).join('\n'))
  const fixed = { principal: { type: 'Person', id: 'p' }, action: { type: 'Action', id: 'a' }, resource: { type: 'Thing', id: 't' }, preparsedPolicySetId: name, entities: [], validateRequest: false }
  const groups = [...new Set(rules.flatMap(({ when }) => pathsOf(when)).map((path) => path.split('.')[0]!))]
  return (situation) => {
    const context: { [group: string]: unknown } = {}
    for (const group of groups) context[group] = situation[group as keyof Situation]
    const answer = cedar.statefulIsAuthorized({ ...fixed, context: context as Cedar.Context })
    if (answer.type === 'failure' || answer.response.diagnostics.errors.length > 0) throw new Error(`Cedar: ${JSON.stringify(answer)}`)
    return answer.response.diagnostics.reason
  }
}
function inCedar(condition: Condition): string {
  const many = (parts: readonly Condition[], operator: string, none: string): string => (parts.length === 0 ? none : `(${parts.map(inCedar).join(operator)})`)
  const literal = (value: Scalar): string => JSON.stringify(value)
  switch (condition.op) {
    case 'always': return 'true'
    case 'is': return condition.values.length === 1 ? `context.${condition.path} == ${literal(condition.values[0]!)}` : `[${condition.values.map(literal).join(', ')}].contains(context.${condition.path})`
    case 'atLeast': return `context.${condition.path} >= ${condition.value}`
    case 'has': return `context.${condition.path}.contains(${literal(condition.value)})`
    case 'not': return `!(${inCedar(condition.of)})`
    case 'all': return many(condition.of, ' && ', 'true')
    case 'any': return many(condition.of, ' || ', 'false')
  }
}
