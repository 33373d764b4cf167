import type { Catalogue, Clause } from '../clauses/catalogue.ts'
import { features, supports } from '../clauses/schema.ts'
import type { Support } from '../clauses/schema.ts'
import { citationsOf } from './definitions.ts'
import type { DefinitionKind } from './definitions.ts'
import { clauseOfTest } from './acceptance-results.ts'
import type { TestResults } from './acceptance-results.ts'

export interface Count { total: number; carried: number; accepted: number }

/** どの条項が担われ、受け入れられたか。reference の条項は数えない。 */
export interface Coverage {
  documents: Record<string, Count>
  supports: Record<string, Count>
  /** 最初の機能で数えたもの。 */
  features: Record<string, Count>
  /** 触れる機能すべてで数えたもの（一つの条項が何度も数えられる）。 */
  touching: Record<string, Count>
  notCarried: string[]
  notAccepted: string[]
}

/** その担い方の条項を担える定義の種類。 */
export const carriers: Record<Support, readonly DefinitionKind[]> = {
  enforce: ['rule', 'guard'],
  workflow: ['procedure'],
  register: ['register'],
  record: ['event'],
  task: ['duty'],
  notify: ['route'],
  check: ['control'],
  reference: [],
}

/** 担われた条項の id。種類の合う定義に引かれたもの。 */
export function carriedClauses(definitions: readonly unknown[], catalogue: Catalogue): Set<string> {
  const carried = new Set<string>()
  for (const { clause, kind } of citationsOf(definitions)) {
    const support = catalogue.find(clause)?.support
    if (support !== undefined && carriers[support].includes(kind)) carried.add(clause)
  }
  return carried
}

/** 受入試験が直近の実行で全部通った条項の id。一つでも落ちたか飛ばされたものは入らない。 */
export function passedClauses(results: TestResults): Set<string> {
  const states = new Map<string, boolean>()
  for (const test of results.tests) {
    const clause = clauseOfTest(test.name)
    if (clause !== undefined) states.set(clause, (states.get(clause) ?? true) && test.state === 'passed')
  }
  return new Set([...states].filter(([, passed]) => passed).map(([clause]) => clause))
}

/** 定義と試験の結果から、条項の達成を数える。 */
export function coverage(definitions: readonly unknown[], catalogue: Catalogue, results: TestResults): Coverage {
  const carried = carriedClauses(definitions, catalogue)
  const passed = passedClauses(results)
  const counts: Coverage = {
    documents: empty(catalogue.documents.map(document => document.id)),
    supports: empty(supports.filter(support => support !== 'reference')),
    features: empty(features),
    touching: empty(features),
    notCarried: [],
    notAccepted: [],
  }
  for (const clause of operationalClauses(catalogue)) {
    const isCarried = carried.has(clause.id)
    const isAccepted = isCarried && passed.has(clause.id)
    const add = (count: Count | undefined): void => {
      if (count === undefined) return
      count.total++
      if (isCarried) count.carried++
      if (isAccepted) count.accepted++
    }
    add(counts.documents[clause.document])
    add(counts.supports[clause.support])
    add(counts.features[clause.feature[0] ?? ''])
    for (const feature of new Set(clause.feature)) add(counts.touching[feature])
    if (!isCarried) counts.notCarried.push(clause.id)
    if (!isAccepted) counts.notAccepted.push(clause.id)
  }
  return counts
}

/** 担うべき条項（reference でないもの）。文書の順。 */
export function operationalClauses(catalogue: Catalogue): Clause[] {
  return catalogue.clauses.filter(clause => clause.support !== 'reference')
}

function empty(keys: readonly string[]): Record<string, Count> {
  return Object.fromEntries(keys.map(key => [key, { total: 0, carried: 0, accepted: 0 }]))
}
