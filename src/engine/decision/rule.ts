import type { Condition } from '../condition.ts'
import type { DefinitionBase } from '../definition.ts'
import type { Action, Measure } from './situation.ts'

export type When = 'before' | 'during' | 'after'
export type Lift = 'separate-provision' | 'exception' | 'approval' | null

/**
 * What a rule says once its condition holds.
 * - permit: the act needs the permission of `role`. `matter` says what is permitted: within one matter the higher role replaces the
 *   lower one, different matters (the medium as a thing, the information on it) need each their own. `inPerson`: the permission of a higher
 *   role does not stand in for this one, nor this one's for another (運用管理担当者 permits the medium, 運用管理者 the information on it: both are needed).
 * - require: a measure; `satisfied` names facts that show the same thing (equipment.malwareChecked for malware-checked).
 * - forbid: a prohibition; `unless` says what could lift it; with `approval`, the permission of `by` lifts it.
 * - notify: somebody is told. - say: the clause had a say (it allows), nothing is demanded.
 */
export type Consequence =
  | { readonly permit: { readonly role: string; readonly matter?: string; readonly inPerson?: boolean } }
  | { readonly require: { readonly measure: Measure; readonly at: When; readonly satisfied?: Condition } }
  | { readonly forbid: { readonly unless: Lift; readonly by?: string; readonly inPerson?: boolean; readonly instead: string } }
  | { readonly notify: { readonly role: string } }
  | { readonly say: string }

/** 取扱判定の規則. The first clause cited is the operative one: a separate provision or exception that names it lifts the rule. */
export interface Rule extends DefinitionBase {
  readonly kind: 'rule'
  readonly actions: readonly Action[]
  readonly when: Condition
  readonly then: Consequence
}
export const rule = (id: string, input: Omit<Rule, 'kind' | 'id'>): Rule => ({ kind: 'rule', id, ...input })
