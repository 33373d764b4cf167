import { saitama } from '../../../clauses/index.ts'
import { is, not } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const promptly = setting('mail.transfer.days', '保存した受信情報を移して消すまで', 3, { unit: '日', notInSource: true })

// やむを得ず保存した情報の移送と削除。両方が記録されるまで閉じない。
export const transferDue = duty('mail.transfer-due.saitama', {
  title: '受信した要機密情報の移送と削除',
  cites: [saitama['8-1-(3)-サ'], saitama['8-1-(3)-コ']],
  profiles: ['saitama-police'],
  settings: [promptly],
  subject: { per: 'item', register: 'received-files' },
  after: { event: 'mail.saving.saitama', when: not(is('confidentiality', '1')) },
  assignees: ['actor'],
  due: { days: promptly },
  closedBy: { events: ['mail.transfer.saitama/removed'] },
  escalate: '運用管理者',
  instruction: '外部記録媒体などで外部回線につながらない端末に移し、元の端末から消して、それぞれの日時を記録してください。',
})
