import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const sameDay = setting('identities.card-stop.days', '失くしたカードを各システムで止めるまで', 0, { unit: '日', notInSource: true })

// 失くしたカードを使えるシステムごとに、情報システム管理者がその日のうちに止める。停止の日時が入るまで残る。
export const cardStopDue = duty('identities.card-stop-due.municipality', {
  title: '【至急】紛失したカードの、システムでの停止',
  cites: [mic['5.4-(1)-②'], mic['kaisetsu-6.2-(5)-②']],
  profiles: ['municipality'],
  settings: [sameDay],
  subject: { per: 'item', register: 'systems' },
  after: { event: 'identities.cards.municipality/lost', each: { column: 'systems' } },
  assignees: [{ role: '情報システム管理者' }],
  due: { days: sameDay },
  closedBy: { events: ['identities.card-stopped.municipality'], about: 'person' },
  escalate: '統括情報セキュリティ責任者',
  instruction: 'カードを失くした職員が、そのカードでこのシステムに入れないようにし、止めた日時を記録してください。',
})
