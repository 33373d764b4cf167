import type { Measure, Situation } from '../../engine/decision/situation.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'

/** 書面を復元が難しい状態にする方法。規程に一覧はなく、当方の例（docs/readings/0483）。「そのまま廃棄」は置かない。 */
export const PAPER_METHODS = ['裁断（シュレッダー）', '溶解', '焼却', '破砕'] as const

/** 書面の廃棄: the class is that of the papers, the method stands in the form or was confirmed before. */
export function paperDisposal({ actor, profile, day }: SituationContext, papers: readonly ItemFacts[], method: unknown, measures: readonly Measure[] = []): Situation {
  const { employment, headOrAbove, rank, roles } = actor
  const confidentiality = Math.max(1, ...papers.map(({ details }) => Number(details['level'] ?? 1))) as 1 | 2 | 3
  return {
    profile, on: day, action: 'dispose-paper', purpose: 'duty', actor: { employment, headOrAbove, rank: rank === '' ? '一般' : rank, roles: roles.map(({ role }) => role) },
    information: { confidentiality, form: 'paper', residentRecords: false, restrictions: [] },
    measures: [...((PAPER_METHODS as readonly unknown[]).includes(method) ? ['unrecoverable' as const, 'destroyed' as const] : []), ...measures],
  }
}
