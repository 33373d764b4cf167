import type { ClauseId } from '../../../clauses/index.ts'
import type { Measure } from './situation.ts'
import type { Lift, When } from './rule.ts'

/** The answer of a handling decision; the shape is fixed in decision-contract.md. Frozen: one answer may be shared by many questions. */
export interface Answer {
  readonly outcome: 'permitted' | 'conditional' | 'prohibited'
  readonly approvals: readonly { readonly role: string; readonly clauses: readonly ClauseId[]; readonly held: boolean }[]
  readonly conditions: readonly { readonly measure: Measure; readonly when: When; readonly met: boolean; readonly clauses: readonly ClauseId[] }[]
  readonly prohibitions: readonly { readonly clauses: readonly ClauseId[]; readonly unless: Lift }[]
  readonly notices: readonly { readonly role: string; readonly clauses: readonly ClauseId[] }[]
  readonly missing: readonly { readonly key: string; readonly clauses: readonly ClauseId[] }[]
  readonly applied: readonly ClauseId[]
  readonly toProceed: readonly string[]
  readonly revision: string
}
