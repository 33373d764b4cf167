import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 与えた権限を取り消した記録。
export const ended = event('systems.authority-end.mpd', {
  title: '権限の取消し',
  cites: [mpd['5-6-(2)']],
  profiles: ['mpd'],
  subject: ['authorities'],
  verb: '権限を取り消す',
  states: ['有効'],
  roles: ['システムセキュリティ責任者', '所属長'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['有効'], to: '取消し', holder: 'nobody' },
})
