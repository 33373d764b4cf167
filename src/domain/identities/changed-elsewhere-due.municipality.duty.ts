import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const promptly = setting('identities.changed-elsewhere.days', 'ほかのシステムのパスワードを変えるまで', 1, { unit: '日', notInSource: true })

// 流出のおそれのあるパスワードは、ほかのシステムでも速やかに変える。
export const changedElsewhereDue = duty('identities.changed-elsewhere-due.municipality', {
  title: 'ほかのシステムのパスワードの変更',
  cites: [mic['5.4-(3)-④']],
  profiles: ['municipality'],
  settings: [promptly],
  subject: { per: 'unit', holding: [] },
  after: { event: 'identities.password-leak.municipality/reported' },
  assignees: ['recorder'],
  due: { days: promptly },
  closedBy: { events: ['identities.password-leak.municipality/changed'], own: true },
  escalate: '情報セキュリティ管理者',
  instruction: '流出のおそれのあるパスワードを使っていたシステムで、すべてパスワードを変え、申告してください。',
})
