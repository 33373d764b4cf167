import { mic, saitama } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'
import { arrivalWithin } from './release-fields.ts'

// 到着の予定日を過ぎても到着が確かめられない運搬の督促。
const chased = {
  subject: { per: 'item', register: 'releases' }, after: { overdue: ['運搬中'] }, due: { days: arrivalWithin }, settings: [arrivalWithin], closedBy: { events: ['release.arrival'] },
  instruction: '届け先と運んだ人に確かめ、届いていれば到着を記録してください。見当たらないときは、直ちに事案として報告してください。',
} as const
export const overdue = [
  duty('release.arrival-overdue/saitama', { ...chased, title: '到着を確認していない運搬', cites: [saitama['3-5-(1)']], profiles: ['saitama-police'], assignees: ['holder', { role: '運用管理担当者' }], escalate: '運用管理者' }),
  duty('release.arrival-overdue/municipality', { ...chased, title: '到着を確認していない運搬', cites: [mic['2-(2)-⑧-(イ)']], profiles: ['municipality'], assignees: ['holder', { role: '情報セキュリティ管理者' }], escalate: '情報セキュリティ責任者' }),
]
