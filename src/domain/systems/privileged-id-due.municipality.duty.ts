import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'
import { PRESET } from './privileged-ids.register.ts'

const within = setting('systems.privileged-id.days', '既定の名の特権ＩＤを変えるまで', 14, { unit: '日', notInSource: true })

// 初期設定のままの特権ＩＤの是正。
export const privilegedIdDue = duty('systems.privileged-id-due.municipality', {
  title: '初期設定のままの特権ＩＤの変更',
  cites: [mic['6.2-(1)-③-(カ)']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'privileged-ids' },
  after: { event: 'systems.privileged-id.municipality/entered', when: is('item.details.naming', PRESET) },
  assignees: [{ role: '情報システム管理者' }],
  due: { days: within },
  closedBy: { events: ['systems.privileged-id.municipality/renamed', 'systems.privileged-id.municipality/ended'] },
  escalate: '統括情報セキュリティ責任者',
  instruction: 'システムで特権ＩＤの名を初期設定から別の名に変え、変えた後の名を記録してください。',
})
