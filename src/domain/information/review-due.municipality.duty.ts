import { mic } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 毎年度、情報資産を持つ所属の情報セキュリティ管理者が、取扱制限の表と資産の分類を見直す（周期は 読み、docs/readings/0524）。
export const reviewDue = duty('information.review-due.municipality', {
  title: '取扱制限の表と資産の分類の見直し',
  cites: [mic['kaisetsu-2-(2)-③〜⑩']],
  profiles: ['municipality'],
  subject: { per: 'unit', holding: ['information'] },
  every: 'fiscal-year',
  assignees: [{ role: '情報セキュリティ管理者' }],
  due: 'period-end',
  closedBy: { events: ['information.reviewed.municipality'], day: 'period' },
  escalate: '情報セキュリティ責任者',
  instruction: '「取扱制限の表」で局面ごとの制限を、情報資産台帳で所属の資産の分類を確かめ、見直しを記録してください。',
})
