import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('information.erasure.days', '不要になった情報を消去するまで', 14, { unit: '日', notInSource: true })

// 不要になった情報の消去。消去の記録がなければ終わらない。
export const erasureDue = duty('information.erasure-due.municipality', {
  title: '不要になった情報の消去',
  cites: [mic['2-(2)-③-(ウ)']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'information' },
  after: { event: 'information.needless.municipality' },
  assignees: ['actor', { role: '情報セキュリティ管理者' }],
  due: { days: within },
  closedBy: { events: ['information.erasure.municipality'] },
  escalate: '情報セキュリティ責任者',
  instruction: '情報を消去（書面は廃棄）し、方法を記録してください。',
})
