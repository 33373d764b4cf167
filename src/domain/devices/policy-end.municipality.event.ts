import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 課室の接続ポリシーをやめる記録。以後の接続は一件ごとの許可になる。
export const policyEnded = event('devices.policy-end.municipality', {
  title: '接続ポリシーの廃止',
  cites: [mic['6.2-(2)-⑥']],
  profiles: ['municipality'],
  subject: ['connection-policies'],
  verb: '廃止を記録する',
  states: ['適用中'],
  form: {
    reason: { label: '理由', type: 'text', max: 200 },
  },
  effect: { from: ['適用中'], to: '廃止' },
})
