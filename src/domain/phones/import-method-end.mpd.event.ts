import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 取込み方法の指定が解かれた記録。以後の取込みの記録では選べない。
export const ended = event('phones.import-method-end.mpd', {
  title: '取込み方法の指定の解除',
  cites: [mpd['10-1-(4)'], mpd['10-2-(5)']],
  profiles: ['mpd'],
  subject: ['import-methods'],
  verb: '指定の解除を記録する',
  states: ['使用中'],
  form: { basis: { label: '解除の根拠', type: 'text', max: 120 } },
  effect: { from: ['使用中'], to: '廃止' },
})
