import { mic } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import { byClause } from '../../engine/register/tallies.ts'
import type { Counts, Tally } from '../../engine/register/tallies.ts'

/** 運用状況票が条項ごとに数えるもの。読み: 何を数えるかは docs/readings/0966。 */
export const OPERATION: readonly Tally[] = [
  { label: '今年度の違反', register: 'violations', states: ['未処置', '処置済'], column: 'category', inYear: 'usedOn', clauses: { 業務以外の目的での利用: mic['2-(2)-⑤-(ア)'], 身分証明書等の提示の拒否: mic['4.2-(2)-②'] } },
  { label: '今の例外', register: 'exceptions', states: ['有効', 'みなし適用'], column: 'clauses' },
  { label: '未了の義務', tasks: '未了' },
  { label: '期限超過の義務', tasks: '期限超過' },
  { label: '不適合', answers: '不適合' },
]

/** 送った時の件数を、条項ごとの一行ずつで残す。 */
export function kept(facts: Facts): string {
  const figures = (facts['figures'] ?? []) as readonly Counts[]
  const rows = byClause(figures)
  if (rows.length === 0) return '違反・例外・未了・不適合は、どの条項にもありません。'
  return rows.map(({ says, counts }) => `${says}: ${counts.flatMap((count, index) => (count > 0 ? [`${figures[index]!.label} ${count}件`] : [])).join('、')}`).join('\n')
}
