import { mic } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 是正の指示を受けた課が、期限までに直して報告する義務。過ぎると統括に知らされる。
export const correctionDue = duty('conduct.correction.municipality', {
  title: '是正の報告',
  cites: [mic['1-(2)-③']],
  profiles: ['municipality'],
  subject: { per: 'item', register: 'corrections' },
  after: { event: 'conduct.correction.municipality/ordered' },
  assignees: [{ role: '情報セキュリティ管理者' }],
  due: { field: 'answerBy' },
  closedBy: { events: ['conduct.correction.municipality/reported'] },
  escalate: '統括情報セキュリティ責任者',
  instruction: '是正指示簿を開き、指示のとおり直してから「是正を報告する」に書いてください。',
})
