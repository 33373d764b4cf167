import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('exceptions.deemed-days', '緊急の許可の後、申請するまで', 3, { unit: '日', notInSource: true })

// 緊急の許可の事後申請。許可した人が申請するまで終わらない。
export const deemedDuty = duty('exceptions.deemed-application.saitama', {
  title: '緊急の例外の事後申請',
  cites: [saitama['2-3-(2)-イ-(イ)']],
  profiles: ['saitama-police'],
  settings: [within],
  subject: { per: 'item', register: 'exceptions' },
  after: { event: 'exceptions.deemed.saitama' },
  assignees: ['recorder'],
  due: { days: within },
  closedBy: { events: ['exceptions.end'], procedures: ['exceptions.exception.saitama'] },
  escalate: '情報セキュリティ管理者',
  instruction: '例外措置を申請し、「先に認めた緊急の例外」にこの一件を選んでください。',
})
