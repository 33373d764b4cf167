import { mic } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 携行の注意の確認。持ち出し始める日までに、申請した人が確かめる。
export const carryNotice = duty('devices.carry-notice-due.municipality', {
  title: '持ち出す端末の携行の注意の確認',
  cites: [mic['kaisetsu-5.1-(1)-①-注1']],
  profiles: ['municipality'],
  subject: { per: 'item', register: 'terminals' },
  after: { procedure: 'devices.take-out.municipality' },
  assignees: ['applicant'],
  due: { field: 'period.from' },
  closedBy: { events: ['devices.carry-notice.municipality', 'devices.return.municipality', 'devices.loss.municipality'] },
  instruction: '端末を身に着けておくことと、電車・バス・自家用車での移動中の紛失・盗難への注意を確かめてください。',
})
