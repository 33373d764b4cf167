import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 緊急事態等で情報セキュリティ管理者がとった措置。何を外し、いつ元に戻したか。
export const emergencyMeasures = register('exceptions.emergency-measures', {
  title: '緊急事態等の措置',
  noun: '緊急の措置',
  cites: [saitama['2-3-(2)-ウ-(イ)']],
  profiles: ['saitama-police'],
  purpose: 'システムの復旧や通信手段の確保などのため、規定にかかわらずとった措置を残します。終わりを記録するまで「実施中」に残ります。',
  table: 'emergency_measure',
  number: { label: '措置番号', help: '自動で付きます。', prefix: '措置' },
  columns: {
    title: { label: '措置', type: 'text', max: 120 },
    emergency: { label: '緊急事態の指示', type: 'item', register: 'emergencies', required: false },
    clauses: { label: '外した条項', type: 'text', names: 'clauses', max: 400 },
    system: { label: '対象のシステム', type: 'item', register: 'systems' },
    reason: { label: 'やむを得ない事情', type: 'text', multiline: true },
    endedAt: { label: '終わった日時', type: 'dateTime', required: false },
  },
  states: { 実施中: { tone: 'attention', help: 'まだ元に戻していません。' }, 解除済: { tone: 'final', help: '元に戻しました。' } },
  initial: '実施中',
  carriesInformation: false,
  listed: ['number', 'title', 'state', 'emergency', 'system', 'clauses', 'endedAt'],
  enteredBy: { act: '緊急の措置の登録', cites: [saitama['2-3-(2)-ウ-(イ)']] },
})
