import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('training.attendance-days', '研修を受ける期限', 30, { unit: '日', notInSource: true })

// 研修の受講。任用の区分によらず、職員の一人ずつに求める。
export const attendance = duty('training.attendance.municipality', {
  title: '研修の受講',
  cites: [mic['kihon-5']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'trainings' },
  after: { standing: ['実施中'] },
  assignees: ['actor'],
  due: { days: within },
  closedBy: { events: ['training.training.municipality/attended'], own: true },
  escalate: '情報セキュリティ管理者',
  instruction: '研修を受けて、受講を記録してください。',
})
