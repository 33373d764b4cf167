import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 支給外端末を業務に使わなくなったことの記録。
export const ownTerminalEnded = event('devices.own-terminal-end.municipality', {
  title: '支給外端末の利用終了',
  cites: [mic['5.1-(1)-④-(ア)']],
  profiles: ['municipality'],
  subject: ['own-terminals'],
  verb: '利用の終了を記録する',
  states: ['許可'],
  form: {
    reason: { label: '理由', type: 'text', max: 200 },
  },
  effect: { from: ['許可'], to: '利用終了' },
})
