import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 登録したテレワーク・モバイル勤務を取りやめた記録。
export const cancelled = event('devices.telework-cancelled.saitama', {
  title: 'テレワーク・モバイル勤務の取消し',
  cites: [saitama['1-3-(42)'], saitama['1-3-(43)']],
  profiles: ['saitama-police'],
  subject: ['teleworks'],
  verb: '取消しを記録する',
  states: ['登録済'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['登録済'], to: '取消し' },
})
