import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

export const checkedBeforeUse = guard('intake.intake.municipality/check-result', {
  title: '外部から取り入れるものの検査',
  cites: [mic['6.4-(3)-②']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    const { checkedAt, product, result } = item?.details ?? {}
    return checkedAt && product && result === '検出なし' ? null : { field: '', message: '対策ソフトウェアによる検査の日時・製品・結果（検出なし）が記録されるまで、取込みを確定できません。' }
  },
})

export const sanitisedForLgwan = guard('intake.intake.municipality/sanitising', {
  title: 'LGWAN接続系への取込みの無害化',
  cites: [mic['6.4-(3)-⑤']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    const { fromZone, toZone, sanitisedBy } = item?.details ?? {}
    return fromZone === 'インターネット接続系' && toZone === 'LGWAN接続系' && !sanitisedBy ? { field: '', message: 'インターネット接続系からLGWAN接続系に取り込むものは、無害化の方法が記録されるまで確定できません。' } : null
  },
})
