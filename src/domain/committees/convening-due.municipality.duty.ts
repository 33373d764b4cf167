import { mic } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 委員会の定期的な招集（市区町村）。周期を決めた会議体について、CISOに生じる。
export const conveningDue = duty('committees.convening-due.municipality', {
  title: '委員会の招集', cites: [mic['kaisetsu-1-(7)-注9']], profiles: ['municipality'],
  subject: { per: 'item', register: 'committees' }, every: { field: 'interval', unit: 'month', from: 'establishedOn' }, assignees: [{ role: 'CISO' }], due: 'period-end',
  closedBy: { events: [], procedures: ['committees.convening.municipality'] }, instruction: '委員会を招集してください。庶務の職員が起こした招集の伺いを決裁すると終わります。',
})
