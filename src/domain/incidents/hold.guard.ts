import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 保全。犯罪の可能性があるインシデントに結び付くものは、期限が来ても、管理者でも消せない。
export const heldForInquiry = guard('incidents.hold', {
  title: '犯罪の可能性があるインシデントの記録の保全', cites: [mic['6.5-(3)']], profiles: ['municipality'],
  refuses: ({ chosen }) => {
    const holding = (chosen['holding'] ?? []).map(({ number }) => number)
    return holding.length === 0 ? null : { field: '', message: `犯罪の可能性がある${holding.join('・')}のために保全しています。保全が解かれるまで、消去も廃棄もできません。` }
  },
})
