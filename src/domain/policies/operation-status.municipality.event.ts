import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { kept, OPERATION } from './operation-figures.ts'

// 運用状況票をCISOに送る。件数は送る時に製品が数え、そのまま残す。
export const operationStatus = event('policies.operation-status.municipality', {
  title: '運用状況票の送付',
  cites: [mic['1-(2)-⑨']],
  profiles: ['municipality'],
  subject: [],
  verb: '運用状況票をCISOに送る',
  roles: ['統括情報セキュリティ責任者'],
  figures: { perClause: OPERATION },
  form: {
    issues: { label: '課題', type: 'text', multiline: true, max: 2000, required: false, help: '規程や運用で、これから取り組むこと。' },
    problems: { label: '問題点', type: 'text', multiline: true, max: 2000, required: false, help: '今、うまくいっていないこと。人の名は書きません。' },
  },
  effect: { creates: 'status-sheets', set: { sentAt: 'now', sentBy: 'actor', figures: { derive: kept } } },
})
