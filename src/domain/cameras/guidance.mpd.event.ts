import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// デジタルカメラ等の管理の指導・調整（警視庁）。情報管理責任者が、所属の部署について書く。
export const guided = event('cameras.guidance.mpd', {
  title: 'デジタルカメラ等の管理の指導・調整',
  cites: [mpd['8-1-(1)']],
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
