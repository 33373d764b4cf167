import type { Facts } from '../../engine/condition.ts'
import type { ProfileId } from '../../engine/definition.ts'

const common = { partOfPolicy: true, publicness: '職員限り', scope: '共通' } as const

/**
 * What stands in the 規程台帳 of a new organisation: the documents that its rules themselves say belong to the policy. The organisation changes the rows like any other.
 * 由来: saitama-kijun 第１の１、第１の３(1)（docs/readings/0961）
 */
export const FIRST_POLICIES: { readonly [profile in ProfileId]?: readonly { readonly number: string; readonly columns: Facts }[] } = {
  'saitama-police': [
    { number: '規程-訓令40', columns: { ...common, name: '警察情報セキュリティに関する規程（平成19年埼玉県警察本部訓令第40号）', kind: '訓令・通達', membership: 'セキュリティ訓令' } },
    { number: '規程-情管811', columns: { ...common, name: '埼玉県警察情報セキュリティ対策基準（令和５年情管第811号）', kind: '対策基準', membership: '訓令に基づく基準', catalogue: 'saitama-kijun' } },
  ],
}
