import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 使わなくなった重要性の区分をやめる。
export const importanceEnded = event('information.importance-end.municipality', {
  title: '重要性の区分の廃止',
  cites: [mic['kaisetsu-2-(1)-注1']],
  profiles: ['municipality'],
  subject: ['importances'],
  verb: '区分をやめる',
  states: ['使用中'],
  form: { why: { label: 'やめる理由', type: 'text', max: 200 } },
  effect: { from: ['使用中'], to: '廃止' },
})
