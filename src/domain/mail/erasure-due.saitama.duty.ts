import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const sameDay = setting('mail.erasure.days', '送信した要機密情報を端末から消すまで', 0, { unit: '日', notInSource: true })

// 要機密情報を送った職員は、直ちに端末から消す。済むまで消えず、滞れば運用管理者に知らされる。
export const erasureDue = duty('mail.erasure-due.saitama', {
  title: '送信した要機密情報の端末からの消去',
  cites: [saitama['8-1-(3)-ケ']],
  profiles: ['saitama-police'],
  settings: [sameDay],
  subject: { per: 'item', register: 'sendings' },
  after: { event: 'mail.sending.saitama', when: is('confidentiality', '2', '3') },
  assignees: ['actor'],
  due: { days: sameDay },
  closedBy: { events: ['mail.erasure.saitama'] },
  escalate: '運用管理者',
  instruction: '送信に使った端末の内蔵媒体から、送った情報を消して日時を記録してください。消せないときは、やむを得ない理由を記録してください。',
})
