import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { namesExistingClauses } from './exception.guard.ts'

// 情報セキュリティ管理者が、規定にかかわらずとる措置。
export const emergencyMeasure = event('exceptions.emergency-measure.saitama', {
  title: '緊急の措置',
  cites: [saitama['2-3-(2)-ウ-(イ)']],
  profiles: ['saitama-police'],
  subject: [],
  verb: '緊急の措置を登録する',
  roles: ['情報セキュリティ管理者'],
  form: {
    title: { label: '措置', type: 'text', max: 120 },
    emergency: { label: '緊急事態の指示', type: 'item', register: 'emergencies', states: ['発令中'], required: false },
    clauses: { label: '外した条項', type: 'text', names: 'clauses', max: 400, help: '番号か言葉で探して選びます。いくつでも選べます。' },
    system: { label: '対象のシステム', type: 'item', register: 'systems' },
    reason: { label: 'やむを得ない事情', type: 'text', multiline: true },
  },
  guards: [namesExistingClauses],
  effect: { creates: 'emergency-measures' },
})
