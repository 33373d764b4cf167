import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const ahead = setting('policies.consistency-ahead', '危機管理規程の施行の何日前に、整合の確認を求めるか', 60, { unit: '日', notInSource: true })

// 緊急時対応計画の整合の確認。危機管理の規程の改定が予定されると、その施行日の前に求められる。
export const consistencyDue = duty('policies.consistency-due.municipality', {
  title: '緊急時対応計画の整合の確認',
  cites: [mic['kaisetsu-7.3-(1)-注1']],
  profiles: ['municipality'],
  settings: [ahead],
  subject: { per: 'item', register: 'policies', where: is('details.topic', '危機管理の規程') },
  after: { arrives: 'revisionOn', ahead },
  assignees: [{ role: '統括情報セキュリティ責任者' }],
  due: { field: 'revisionOn' },
  closedBy: { events: ['policies.consistency.municipality'] },
  escalate: 'CISO',
  instruction: '改定される危機管理の規程と緊急時対応計画を読み合わせ、食い違いがないかを施行日の前に記録してください。',
})
