import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 特に認めたサービスを、もう使わないことの記録。
export const ended = event('web.ended.hokkaido', {
  title: '特に認めたサービスの終了',
  cites: [hokkaido['9-2-(1)']],
  profiles: ['hokkaido-police'],
  subject: ['permitted-services'],
  verb: '終了を記録する',
  states: ['承認中'],
  roles: ['運用管理者', 'システム管理者', 'システム総括責任者'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['承認中'], to: '終了' },
})
