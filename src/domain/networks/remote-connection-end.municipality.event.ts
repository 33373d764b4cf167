import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 庁外からの接続の方式をやめた記録。以後は申請に選べない。
export const remoteConnectionEnded = event('networks.remote-connection-end.municipality', {
  title: '庁外からの接続の廃止',
  cites: [mic['kaisetsu-6.2-(2)-図表25-①']],
  profiles: ['municipality'],
  subject: ['remote-connections'],
  verb: '廃止を記録する',
  states: ['使用可'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['使用可'], to: '廃止' },
})
