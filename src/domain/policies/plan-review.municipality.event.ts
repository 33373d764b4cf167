import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

// 緊急時対応計画を見直した記録。改めるかどうかと、そう判断した理由を残す。体制点検がこれを年度ごとに数える。
export const planReview = event('policies.plan-review.municipality', {
  title: '緊急時対応計画の見直し',
  cites: [mic['kaisetsu-1']],
  profiles: ['municipality'],
  subject: ['policies'],
  verb: '緊急時対応計画の見直しを記録する',
  states: ['有効'],
  when: is('details.topic', '緊急時対応計画'),
  roles: ['統括情報セキュリティ責任者', 'CISO'],
  form: {
    result: { label: '見直しの結果', type: 'choice', options: ['このままでよい', '改める'], help: '「改める」のときは、規程の版に新しい案を登録します。' },
    reason: { label: 'そう判断した理由', type: 'text', multiline: true, max: 1000, help: '新たな脅威、組織の変更、訓練で分かったことなど。' },
  },
})
