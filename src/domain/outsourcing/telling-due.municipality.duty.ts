import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('outsourcing.telling-days', '規程の改正を委託事業者に知らせる期限', 30, { unit: '日', notInSource: true })

// 規程の改定版が公布されると、有効な委託契約ごとに、所管課に事業者への周知が求められる。
export const tellingDue = duty('outsourcing.telling-due.municipality', {
  title: '事業者への周知',
  cites: [mic['kaisetsu-9.3-注3']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'contractor-notices' },
  after: { arrives: 'since' },
  assignees: ['holder', { role: '情報セキュリティ管理者' }],
  due: { days: within },
  closedBy: { events: ['outsourcing.told.municipality/told', 'outsourcing.told.municipality/needless'] },
  escalate: '情報セキュリティ責任者',
  instruction: '改定前後の差分を委託先の事業者に知らせ、いつ・誰に・どう知らせたかを記録してください。差分は、この周知の一件を開くと付いています。',
})
