import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { unlifted } from './emergency.ts'

// 緊急事態の終わり。規定はその時から元に戻り、解除されていない措置が残っていれば示される。
export const emergencyEnd = event('exceptions.emergency-end', {
  title: '緊急事態の終わり',
  cites: [saitama['2-3-(2)-ウ-(ア)'], mpd['15-2']],
  profiles: ['saitama-police', 'mpd'],
  subject: ['emergencies'],
  verb: '緊急事態の終わりを記録する',
  states: ['発令中'],
  form: { circumstances: { label: '終わりの状況', type: 'text', multiline: true, max: 500, required: false } },
  effect: { from: ['発令中'], to: '終了', withdraws: true, set: { endedOn: 'today', unlifted: { derive: unlifted } } },
})
