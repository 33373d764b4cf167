import { hokkaido } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

// 媒体の紛失の報告経路（北海道警察）。読み: 要領に紛失の経路はなく、所属の運用管理者とシステム管理者に知らせる（第13の1のポリシーによる）。
export const mediaLoss = route('incidents.media-loss.hokkaido', {
  title: '媒体の紛失の報告',
  cites: [hokkaido['13-1']],
  profiles: ['hokkaido-police'],
  on: { event: 'media.loss' },
  steps: [
    { role: '運用管理者', scope: 'unit', by: '速やかに', cites: [hokkaido['13-1']] },
    { role: 'システム管理者', scope: 'organisation', by: '速やかに', cites: [hokkaido['13-1']] },
  ],
})
