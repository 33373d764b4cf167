import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { unlifted } from './emergency.ts'

// 緊急の措置を元に戻した記録。緊急事態の指示に残っていた番号も消える。
export const emergencyMeasureEnd = event('exceptions.emergency-measure-end.saitama', {
  title: '緊急の措置の解除',
  cites: [saitama['2-3-(2)-ウ-(イ)']],
  profiles: ['saitama-police'],
  subject: ['emergency-measures'],
  verb: '措置の終わりを記録する',
  states: ['実施中'],
  roles: ['情報セキュリティ管理者'],
  form: { endedAt: { label: '終わった日時', type: 'dateTime', notAfter: 'now' } },
  effect: { from: ['実施中'], to: '解除済', set: { endedAt: { field: 'endedAt' } }, along: { column: 'emergency', effect: { set: { unlifted: { derive: unlifted } } } } },
})
