import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const cites = [mic['kaisetsu-7.3-(1)-注1']]

// 改定される危機管理の規程と、緊急時対応計画とを読み合わせた記録。
export const consistency = event('policies.consistency.municipality', {
  title: '緊急時対応計画との整合の確認',
  cites,
  profiles: ['municipality'],
  subject: ['policies'],
  verb: '緊急時対応計画との整合を記録する',
  states: ['有効'],
  when: is('details.topic', '危機管理の規程'),
  roles: ['統括情報セキュリティ責任者', 'CISO'],
  form: {
    plan: { label: '緊急時対応計画', type: 'item', register: 'policies', states: ['有効'], where: is('details.topic', '緊急時対応計画'), required: false, help: '規程台帳の、定める事柄が「緊急時対応計画」のものから選びます。', cites },
    result: { label: '読み合わせた結果', type: 'choice', options: ['食い違いはない', '緊急時対応計画を同じ日までに改定する', '一時的な食い違いの間の扱いを定める'], cites },
    how: { label: '改定の予定・間の扱い', type: 'text', multiline: true, max: 1000, when: is('result', '緊急時対応計画を同じ日までに改定する', '一時的な食い違いの間の扱いを定める'), cites },
  },
})
