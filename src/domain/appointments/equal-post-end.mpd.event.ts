import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 相当する職としないことにした記録。
export const equalPostEnded = event('appointments.equal-post-end.mpd', {
  title: '相当職の廃止',
  cites: [mpd['3-2']],
  profiles: ['mpd'],
  subject: ['equal-posts'],
  verb: '相当職をやめる',
  states: ['有効'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['有効'], to: '廃止', set: { endedOn: 'today' } },
})
