import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('exceptions.grace-review-days', '経過の猶予を見直すまで', 14, { unit: '日', notInSource: true })

// 経過の猶予の見直し。見直す日が来ると責任者に求められる。
export const graceReview = duty('exceptions.grace-due.saitama', {
  title: '経過の猶予の見直し',
  cites: [saitama['jisshibi-2']],
  profiles: ['saitama-police'],
  settings: [within],
  subject: { per: 'item', register: 'exceptions', where: is('details.kind', '経過猶予') },
  after: { arrives: 'reviewOn' },
  assignees: [{ role: 'システムセキュリティ責任者' }],
  due: { days: within },
  closedBy: { events: ['exceptions.grace-review.saitama', 'exceptions.end'] },
  escalate: '情報セキュリティ管理者',
  instruction: '要件を満たせるようになったかを確かめ、満たしたなら猶予を終え、まだなら次に見直す日を記録してください。',
})
