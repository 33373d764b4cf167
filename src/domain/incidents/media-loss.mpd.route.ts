import { mpd } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

// 媒体の紛失の報告経路（警視庁）。所属長が知り、直ちに情報セキュリティ管理者に届く。
export const mediaLoss = route('incidents.media-loss.mpd', {
  title: '媒体の紛失の報告',
  cites: [mpd['13-1-(6)']],
  profiles: ['mpd'],
  on: { event: 'media.loss' },
  steps: [
    { role: '所属長', scope: 'unit', by: '直ちに', cites: [mpd['13-1-(6)']] },
    { role: '情報セキュリティ管理者', scope: 'organisation', by: '直ちに', cites: [mpd['13-1-(6)']] },
  ],
})
