import { saitama } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

// 媒体の紛失の報告経路（埼玉県警察）。気付いた職員から運用管理者へ。
export const mediaLoss = route('incidents.media-loss.saitama', {
  title: '媒体の紛失の報告',
  cites: [saitama['2-3-(4)-ア-(ア)']],
  profiles: ['saitama-police'],
  on: { event: 'media.loss' },
  steps: [{ role: '運用管理者', scope: 'unit', by: '速やかに', cites: [saitama['2-3-(4)-ア-(ア)']] }],
})
