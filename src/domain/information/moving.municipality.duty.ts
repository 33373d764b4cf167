import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'
import { isWronglyKeptItem } from './storage.municipality.ts'

const within = setting('information.moving.days', '分類を上げた情報資産を移すまで', 14, { unit: '日', notInSource: true })

// 分類が上がって、いまの保管場所では足りなくなった情報資産を移す。
export const moving = duty('information.moving.municipality', {
  title: '分類に見合う場所への移動',
  cites: [mic['2-(2)-⑥-(ア)']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'information' },
  after: { event: 'information.classification.municipality', when: isWronglyKeptItem },
  assignees: [{ role: '情報セキュリティ管理者' }],
  due: { days: within },
  closedBy: { events: ['information.placing.municipality'] },
  escalate: '情報セキュリティ責任者',
  instruction: 'いまの保管場所は新しい分類に足りません。足りる場所に移し、「保管場所を移す」を記録してください。',
})
