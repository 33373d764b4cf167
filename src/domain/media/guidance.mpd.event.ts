import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 外部記録媒体の管理の指導・調整（警視庁）。情報管理責任者が所属の部署について書き、その部署の情報管理者に伝わる。
export const guided = event('media.guidance.mpd', {
  title: '外部記録媒体の管理の指導・調整',
  cites: [mpd['6-1-(1)']],
  profiles: ['mpd'],
  subject: [],
  verb: '指導・調整を記録する',
  roles: ['情報管理責任者'],
  form: {
    guidedOn: { label: '指導日', type: 'date', notAfter: 'today' },
    content: { label: '指導の内容', type: 'text', multiline: true, max: 2000 },
    result: { label: '調整の結果', type: 'text', multiline: true, max: 1000, required: false },
  },
  tells: '情報管理者',
})
