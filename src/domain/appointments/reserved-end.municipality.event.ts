import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 専決でなくした記録。CISOだけが書ける。
export const reservedEnded = event('appointments.reserved-end.municipality', {
  title: '専決の解除',
  cites: [mic['kaisetsu-1-(1)-注4']],
  profiles: ['municipality'],
  subject: ['reserved-matters'],
  verb: '専決を解く',
  states: ['専決'],
  roles: ['CISO'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['専決'], to: '解除' },
})
