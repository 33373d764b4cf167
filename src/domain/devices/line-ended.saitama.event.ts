import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 使える回線を一覧から外した記録。
export const lineEnded = event('devices.line-ended.saitama', {
  title: '使える回線の廃止',
  cites: [saitama['8-3-(2)-ウ']],
  profiles: ['saitama-police'],
  subject: ['designated-lines'],
  verb: '廃止を記録する',
  states: ['使用可'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['使用可'], to: '廃止' },
})
