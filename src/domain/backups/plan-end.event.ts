import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 対象のサーバがなくなり、取得を終える記録。冗長化は理由にならない。
export const planEnded = event('backups.plan-end', {
  title: 'バックアップ計画の終了',
  cites: [mic['6.1-(2)']],
  profiles: ['municipality'],
  subject: ['backup-plans'],
  verb: '計画を終える',
  states: ['運用中'],
  form: {
    reason: { label: '理由', type: 'choice', options: ['対象を廃止した', '別の計画にまとめた', '誤って登録した'], help: '冗長化したことは、終える理由になりません。' },
    remarks: { label: '説明', type: 'text', multiline: true, max: 500 },
  },
  effect: { from: ['運用中'], to: '終了' },
})
