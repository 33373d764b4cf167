import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 細目の廃止。改めたときは、新しい細目を定めてから前の細目を廃止する。
export const detailedRuleEnd = event('public-services.detailed-rule-end.hokkaido', {
  title: '細目の廃止',
  cites: [hokkaido['6-5'], hokkaido['10-4']],
  profiles: ['hokkaido-police'],
  subject: ['detailed-rules'],
  verb: '細目を廃止する',
  states: ['有効'],
  roles: ['業務主管課長', '業務主管課が属する部の長'],
  form: { reason: { label: '廃止の理由', type: 'text', max: 300 } },
  effect: { from: ['有効'], to: '廃止' },
})
