import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 端末に媒体をつなぐ許可を取り消した記録。
export const connectableEnded = event('networks.connectable-end.municipality', {
  title: '媒体の接続許可の取消し',
  cites: [mic['kaisetsu-3-(1)-②-(イ)-1']],
  profiles: ['municipality'],
  subject: ['connectables'],
  verb: '許可を取り消す',
  states: ['許可中'],
  form: {
    reason: { label: '理由', type: 'text', max: 200 },
  },
  effect: { from: ['許可中'], to: '取消し' },
})
