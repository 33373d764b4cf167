import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 新しい評価をしたので、もう根拠にしないことの記録。評価そのものは残る。
export const assessmentReplaced = event('zones.entry-assessment-end.municipality', {
  title: 'リスク評価の置換え',
  cites: [mic['kaisetsu-4.2-(2)']],
  profiles: ['municipality'],
  subject: ['entry-assessments'],
  verb: '置換えを記録する',
  states: ['有効'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['有効'], to: '置換え済' },
})
