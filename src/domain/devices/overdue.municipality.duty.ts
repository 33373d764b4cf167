import { mic } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 持ち出した端末の返却。返却日までに返し、過ぎれば責任者と情報セキュリティ管理者に督促が届く。
export const returnDue = duty('devices.overdue.municipality', {
  title: '持ち出した端末の返却',
  cites: [mic['kaisetsu-5.1-(1)-①-注2']],
  profiles: ['municipality'],
  subject: { per: 'item', register: 'terminals' },
  after: { procedure: 'devices.take-out.municipality' },
  assignees: ['holder', { role: '情報セキュリティ管理者' }],
  due: { field: 'period.to' },
  closedBy: { events: ['devices.return.municipality', 'devices.loss.municipality'] },
  escalate: '情報セキュリティ責任者',
  instruction: '返却日までに端末を返し、接続する前の確認を記録してください。使い続けるときは、返却してから申請し直してください。',
})
