import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { OTHER_CLOUD } from './hosting.ts'

// クラウドに置いたものは、図表24(１)を当てはめず、方法の判断とその理由が記録されてから手放す。
export const hostingIsJudged = guard('erasure.hosting/judged', {
  title: '図表24(１)が及ばないものの判断の記録',
  cites: [mic['kaisetsu-4.1-(7)-図表24-※']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    if (!item || !['廃棄待ち', '廃棄', '返却済'].includes(item.state) || item.details['hosting'] !== OTHER_CLOUD) return null
    if (!item.details['hostingDecision']) return { field: 'hostingDecision', message: 'このクラウドには図表24(１)がそのまま及びません。どの方法によるかの判断を記録してください。' }
    return item.details['hostingReason'] ? null : { field: 'hostingReason', message: '廃棄の方法をそう判断した理由を記録してください。' }
  },
})
