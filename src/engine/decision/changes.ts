import type { ClauseId } from '../../../clauses/index.ts'
import { LISTS_OF_DEEDS, evaluatorOf, readerOf } from '../condition.ts'
import type { Condition, Facts, Scalar } from '../condition.ts'
import { situationSchema } from './situation.ts'
import type { Finding, Measure, Situation } from './situation.ts'

/** One thing that could be otherwise: something done, permitted, stated, avoided, or lifted for this case. */
export type Change =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'approval'; readonly role: string }
  | { readonly kind: 'fact'; readonly path: string; readonly value: unknown }
  | { readonly kind: 'finding'; readonly without: Finding }
  | { readonly kind: 'exception'; readonly clause: ClauseId }

/** The situation as it would be. Pure; identifiers of approvals and exceptions are placeholders. */
export function withChanges(situation: Situation, changes: readonly Change[]): Situation {
  return changes.reduce(withChange, situation)
}
function withChange(situation: Situation, change: Change): Situation {
  switch (change.kind) {
    case 'measure': return { ...situation, measures: [...(situation.measures ?? []), change.measure] }
    case 'approval': return { ...situation, approvals: [...(situation.approvals ?? []), { role: change.role, request: '-' }] }
    case 'finding': return { ...situation, findings: (situation.findings ?? []).filter((one) => one !== change.without) }
    case 'exception': return { ...situation, exceptions: [...(situation.exceptions ?? []), { id: '-', clauses: [change.clause] }] }
    case 'fact': return put(situation, change.path.split('.'), change.value) as Situation
  }
}
function put(into: object, [key, ...rest]: readonly string[], value: unknown): object {
  const inner = (into as Facts)[key!]
  return { ...into, [key!]: rest.length === 0 ? value : put(typeof inner === 'object' && inner !== null ? inner : {}, rest, value) }
}

/** Alternatives looked at for one condition; conditions of rules have far fewer. */
const MOST = 200
type Ways = readonly (readonly Change[])[]
/** What may be changed at all. */
type May = (change: Change) => boolean

/** The ways to make a condition hold (or not hold), each as a set of changes; none where it cannot be. A way that is there already is the empty set. */
export function waysTo(want: boolean, condition: Condition, facts: Situation, may: May = () => true): Ways {
  if (evaluatorOf(condition)(facts as Facts) === (want ? 1 : 0)) return [[]]
  switch (condition.op) {
    case 'always': return []
    case 'not': return waysTo(!want, condition.of, facts, may)
    case 'all': return (want ? together : eachAlone)(condition.of.map((part) => waysTo(want, part, facts, may)))
    case 'any': return (want ? eachAlone : together)(condition.of.map((part) => waysTo(want, part, facts, may)))
    case 'has': return waysOfList(want, condition.path, condition.value, facts).filter((way) => way.every(may))
    case 'is': case 'atLeast': return changesFor(want, condition).filter(may).map((change) => [change])
  }
}
const eachAlone = (parts: readonly Ways[]): Ways => parts.flat().slice(0, MOST)
const together = (parts: readonly Ways[]): Ways =>
  parts.reduce<Ways>((ways, part) => ways.flatMap((way) => part.flatMap((more) => { const both = union(way, more); return both ? [both] : [] })).slice(0, MOST), [[]])

/** Both sets of changes; undefined where one fact would have to be two things. */
function union(way: readonly Change[], more: readonly Change[]): readonly Change[] | undefined {
  const added: Change[] = []
  for (const change of more) {
    const same = way.find((one) => (one.kind === 'fact' && change.kind === 'fact' ? one.path === change.path : JSON.stringify(one) === JSON.stringify(change)))
    if (!same) added.push(change)
    else if (same.kind === 'fact' && change.kind === 'fact' && JSON.stringify(same.value) !== JSON.stringify(change.value)) return undefined
  }
  return [...way, ...added]
}

function waysOfList(want: boolean, path: string, value: Scalar, facts: Situation): Ways {
  if (path === 'measures') return want ? [[{ kind: 'measure', measure: value as Measure }]] : []
  if (path === 'findings') return want ? [] : [[{ kind: 'finding', without: value as Finding }]]
  if (LISTS_OF_DEEDS.has(path)) return []
  const list = (readerOf(path)(facts as Facts) as readonly unknown[] | undefined) ?? []
  return [[{ kind: 'fact', path, value: want ? [...list, value] : list.filter((one) => one !== value) }]]
}

type Named = Extract<Condition, { op: 'is' | 'atLeast' }>
const found = new WeakMap<Named, { readonly [want: string]: readonly Change[] }>()
/** The values that make it hold, and those that make it not, each as a change; found once per condition. */
function changesFor(want: boolean, condition: Named): readonly Change[] {
  let known = found.get(condition)
  if (!known) {
    const holds = (value: unknown): boolean => evaluatorOf(condition)(put({}, condition.path.split('.'), value) as Facts) === 1
    const all = valuesOf(condition).map((value) => ({ holds: holds(value), change: { kind: 'fact', path: condition.path, value } as Change }))
    found.set(condition, (known = { true: all.filter((one) => one.holds).map(({ change }) => change), false: all.filter((one) => !one.holds).map(({ change }) => change) }))
  }
  return known[String(want)]!
}

/** Values a fact may have by decision-contract.md; of free text, those the condition names and one it does not. */
function valuesOf(condition: Named): readonly unknown[] {
  return allowedAt(condition.path) ?? [...(condition.op === 'is' ? condition.values : []), OTHER]
}
const OTHER = 'その他'

const allowed = new Map<string, readonly unknown[] | undefined>()
/** The closed list of values at a path of the situation, in the order of the contract; undefined for free text. */
export function allowedAt(path: string): readonly unknown[] | undefined {
  if (!allowed.has(path)) allowed.set(path, closedList(schemaAt(path.split('.'))))
  return allowed.get(path)
}
/** As much of a zod schema as is looked at here. */
interface Shaped { readonly unwrap?: () => unknown; readonly shape?: { readonly [key: string]: unknown }; readonly options?: readonly unknown[]; readonly element?: unknown; readonly value?: unknown; readonly type?: string }
function schemaAt(path: readonly string[]): Shaped {
  return path.reduce<Shaped>((schema, key) => bare(schema.shape?.[key]), bare(situationSchema))
}
function bare(schema: unknown): Shaped {
  const shaped = (schema ?? {}) as Shaped
  return shaped.type === 'optional' && shaped.unwrap ? bare(shaped.unwrap()) : shaped
}
function closedList(schema: Shaped): readonly unknown[] | undefined {
  if (schema.type === 'boolean') return [true, false]
  if (schema.type === 'array') return closedList(bare(schema.element))
  return schema.options?.map((option) => (typeof option === 'object' && option !== null ? (option as Shaped).value : option))
}
