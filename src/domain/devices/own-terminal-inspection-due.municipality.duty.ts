import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { duty } from '../../engine/duty/duty.ts'
import { inspectionGrace, inspectionInterval } from './own-terminal-inspection.municipality.event.ts'

// 支給以外の端末の定期の点検。許可された端末ごとに本人に届き、期限までに適合しないと許可が停止になる。
export const inspectionDue = duty('devices.own-terminal-inspection-due.municipality', {
  title: '支給以外の端末の安全管理措置の点検',
  cites: [mic['kaisetsu-5.1-(1)-②-安全管理措置']],
  profiles: ['municipality'],
  settings: [inspectionInterval, inspectionGrace],
  subject: { per: 'item', register: 'own-terminals', where: is('state', '許可', '停止') },
  after: { arrives: 'inspectOn' },
  assignees: ['holder'],
  due: { field: 'stopsOn' },
  closedBy: { events: ['devices.own-terminal-inspection.municipality/four', 'devices.own-terminal-inspection.municipality/five'] },
  escalate: '情報セキュリティ管理者',
  instruction: '端末の安全管理措置を一つずつ確かめ、すべて適合していれば記録してください。期限までに記録がないと、許可は停止になります。',
})
