import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const sameDay = setting('networks.relocking.days', '媒体接続禁止を再設定するまで', 0, { unit: '日', notInSource: true })

// 解いた接続禁止は、その日のうちに再設定する。滞れば情報システム管理者に知らされる。
export const relock = duty('networks.relock-due.municipality', {
  title: '媒体接続禁止の再設定',
  cites: [mic['kaisetsu-3-(1)-①-注2'], mic['kaisetsu-3-(1)-②-(イ)']],
  profiles: ['municipality'],
  settings: [sameDay],
  subject: { per: 'item', register: 'unlockings' },
  after: { event: 'networks.unlocking.municipality' },
  assignees: ['actor', { role: '情報システム管理者' }],
  due: { days: sameDay },
  closedBy: { events: ['networks.relocking.municipality'] },
  escalate: '情報システム管理者',
  instruction: '作業が済んだら、すぐに媒体の接続禁止を再設定し、時刻を記録してください。',
})
