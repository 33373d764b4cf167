import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { noSuchClause } from '../policies/named-clauses.ts'

const base = { cites: [saitama['8-1-(1)-イ']], profiles: ['saitama-police'] } as const

// 根拠の条項は、目録にあるもの。
export const basedOnAClause = guard('digitisation.paper-procedures/clause', {
  ...base, title: '手続の根拠条項',
  refuses: ({ item }) => (loadCatalogue().find(String(item?.details['clause'])) ? null : { field: 'clause', message: noSuchClause(String(item?.details['clause'])) }),
})

// 電子で行う手続には、同等性の確認の状態がある。確認済は、確認の登録だけで付く。
export const confirmationShown = guard('digitisation.paper-procedures/confirmation', {
  ...base, title: '電子で行う手続の確認の状態',
  refuses: ({ item }) => {
    const { method, confirmation, confirmedOn, document } = item?.details ?? {}
    if (method !== '電子') return confirmation ? { field: 'confirmation', message: '同等性の確認の状態は、電子で行う手続だけに付けます。' } : null
    if (!confirmation) return { field: 'confirmation', message: '電子で行う手続には、同等性の確認の状態を選んでください。まだ確認を受けていなければ「確認前・簿冊併用」です。' }
    return confirmation !== '確認済' || (confirmedOn && document) ? null : { field: 'confirmation', message: '「確認済」にするには、確認された日と確認の文書を入れてください。' }
  },
})
