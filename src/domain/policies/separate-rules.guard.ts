import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { SEPARATE } from './separate-clauses.ts'
import { wordsIn } from '../../engine/japanese-text.ts'
import { spelled } from './named-clauses.ts'

const base = { cites: [saitama['9']], profiles: ['saitama-police'] } as const
const UNNUMBERED = '文書番号のない定めは、判定の根拠にできません。先に「定めを登録する」で文書番号を入れてください。'

// 文書番号のない定めは、判定に使わない。
export const numberedBeforeItCounts = guard('policies.separate-rules/numbered', {
  ...base, title: '定めの文書番号',
  refuses: ({ item }) => (item?.state === '適用中' && !item.details['docNumber'] ? { field: 'docNumber', message: UNNUMBERED } : null),
})

// 根拠にする前に、文書番号があることを確かめる。
export const numberedFirst = guard('policies.separate-rules.saitama/numbered-first', {
  ...base, title: '根拠にする定めの文書番号',
  refuses: ({ item }) => (item?.details['docNumber'] ? null : { field: '', message: UNNUMBERED }),
})

// 代わるのは、その枠の条項か、その下の条項だけ。
export const liftsItsOwnClause = guard('policies.separate-rules.saitama/own-clause', {
  ...base, title: '定めが代わる条項',
  refuses: ({ form, item }) => {
    const clause = String(item?.details['clause'])
    const other = wordsIn(form['lifts']).find((one) => one !== clause && !one.startsWith(`${clause}-`))
    return other === undefined ? null : { field: 'lifts', message: `「${spelled(other)}」は、この枠の条項（${spelled(clause)}）ではありません。この枠の条項か、その下の条項を選んでください。` }
  },
})

/** The clauses of a document for which nothing stands yet. */
export const missingSlots = (document: unknown, item: ItemFacts | null) => {
  const standing = (item?.linkedFrom?.['separate-rules'] ?? []).filter(({ state }) => state !== '終了').map(({ details }) => details['clause'])
  return (SEPARATE[String(document)] ?? []).filter((clause) => !standing.includes(clause))
}

// 空き枠は、条項ごとに一つ。
export const someAreMissing = guard('policies.separate-rules.saitama/missing', {
  ...base, title: '空き枠のない条項',
  refuses: ({ form, item }) => (missingSlots(form['document'], item).length > 0 ? null : { field: 'document', message: '「別に定める」とした条項には、すべて枠があります。別段の定め台帳を開いてください。' }),
})
