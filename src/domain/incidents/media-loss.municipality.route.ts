import { mic } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

// 媒体の紛失の報告経路（市町村）。情報セキュリティ管理者と統一的な窓口の双方に届く。
export const mediaLoss = route('incidents.media-loss.municipality', {
  title: '媒体の紛失の報告',
  cites: [mic['5.3-(1)-①']],
  profiles: ['municipality'],
  on: { event: 'media.loss' },
  steps: [
    { role: '情報セキュリティ管理者', scope: 'unit', by: '速やかに', cites: [mic['5.3-(1)-①']] },
    { role: 'CSIRT責任者', scope: 'organisation', by: '速やかに', cites: [mic['5.3-(1)-①']] },
  ],
})
