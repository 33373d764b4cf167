import { mic } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 指導票を受けた人が、期限までに答える義務。過ぎると統括に知らされる。
export const guidanceAnswer = duty('appointments.guidance.municipality', {
  title: '指導票への回答',
  cites: [mic['1-(2)-④']],
  profiles: ['municipality'],
  subject: { per: 'item', register: 'guidances' },
  after: { event: 'appointments.guidance.municipality/issued' },
  assignees: ['holder'],
  due: { field: 'answerBy' },
  closedBy: { events: ['appointments.guidance.municipality/answered'] },
  escalate: '統括情報セキュリティ責任者',
  instruction: '指導票を読み、したことを「回答する」に書いてください。',
})
