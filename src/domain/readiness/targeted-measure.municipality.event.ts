import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 誤って登録した実施の記録を取り消す。取り消すと、体制点検に数えない。
export const targetedMeasureWithdrawn = event('readiness.targeted-measure.municipality', {
  title: '標的型攻撃対策の実施の取消し', cites: [mic['kaisetsu-1']], profiles: ['municipality'], subject: ['targeted-measures'], verb: '取り消す', states: ['有効'],
  form: { reason: { label: '取り消す理由', type: 'text', max: 300 } },
  effect: { from: ['有効'], to: '取消' },
})
