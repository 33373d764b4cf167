import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { cameraSituation } from './situation.ts'

// 警察情報システムの端末へのデジタルカメラ等の接続。認められた端末の一覧にないものへの接続は記録できない。
export const connected = event('cameras.connection.mpd', {
  title: 'デジタルカメラ等の接続',
  cites: [mpd['8-2-(2)']],
  profiles: ['mpd'],
  subject: ['cameras'],
  verb: '端末への接続を記録する',
  states: ['使用中'],
  form: {
    terminal: { label: '接続する端末', type: 'item', register: 'terminals', cites: [mpd['8-2-(2)']], help: '情報セキュリティ管理者が個別に認めた端末だけです。' },
    purpose: { label: '目的', type: 'text', max: 200 },
  },
  judge: (context) => cameraSituation('connect', context),
})
