import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 取込みを行う職員の指定を解いた記録。
export const operatorEnded = event('networks.operator-end.municipality', {
  title: '指定職員の解除',
  cites: [mic['kaisetsu-3-(1)-①-注3-(ア)']],
  profiles: ['municipality'],
  subject: ['operators'],
  verb: '指定を解除する',
  states: ['指定中'],
  form: {
    reason: { label: '理由', type: 'text', max: 200 },
  },
  effect: { from: ['指定中'], to: '解除' },
})
