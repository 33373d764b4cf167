import type { Facts } from '../../engine/condition.ts'
import type { DateRange, Finds, ItemFacts } from '../../engine/definition.ts'

const within = { field: 'period', matching: 'during', everywhere: true, all: true } as const
/** What the need for a revision is judged by: what happened in the period. */
export const COUNTED: Finds = {
  results: { ...within, register: 'audit-results', column: 'confirmedOn', states: ['未付議', '付議済', '審議済'] },
  happened: { ...within, register: 'incidents', column: 'knownAt', states: ['認知', '対応中', '終結'] },
  excepted: { ...within, register: 'exceptions', column: 'startsOn', states: ['みなし適用', '有効', '失効', '終了'] },
}
/** 件数だけを書く。中身は、開ける人が台帳で見る。 */
export function counts(facts: Facts): string | null {
  const { period, every } = facts as unknown as { period?: DateRange; every: { readonly [key: string]: readonly ItemFacts[] } }
  if (!period) return null
  const of = (key: string) => every[key] ?? []
  const findings = of('results').reduce((sum, { details }) => sum + Number(details['findings'] ?? 0), 0)
  return [`期間: ${period.from}から${period.to}まで`, `監査の指摘: ${findings}件（監査結果${of('results').length}件）`, `インシデント: ${of('happened').length}件`, `例外措置: ${of('excepted').length}件`].join('\n')
}
