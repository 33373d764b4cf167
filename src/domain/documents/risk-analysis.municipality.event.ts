import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 新しい分析に置き換えた資料も、消さずに残す。
export const replaced = event('documents.risk-analysis.municipality', {
  title: 'リスク分析資料の置換え',
  cites: [mic['sosoku-3-1-(4)-資料保管']],
  profiles: ['municipality'],
  subject: ['risk-analyses'],
  verb: '新しい分析に置き換える',
  states: ['保管中'],
  roles: ['統括情報セキュリティ責任者', 'CISO'],
  form: { replacedBecause: { label: '置き換えた理由', type: 'text', max: 200 } },
  effect: { from: ['保管中'], to: '置換え済', set: { replacedBecause: { field: 'replacedBecause' } } },
})
