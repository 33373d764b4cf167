import { saitama } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 使用者が異動した電話機。返してもらうか、次の人に引き継ぐまで担当者の要対応に残る。
export const handover = duty('phones.handover', {
  title: '異動した職員の公用携帯電話機の返却・引継ぎ',
  cites: [saitama['8-1-(2)-ウ-(ウ)']],
  profiles: ['saitama-police'],
  subject: { per: 'item', register: 'phones' },
  after: { moved: ['貸与中', '持出し中'], at: 'home' },
  assignees: [{ role: '運用管理担当者' }],
  due: { field: 'from' },
  closedBy: { events: ['phones.return-confirmation', 'phones.lending'] },
  escalate: '運用管理者',
  instruction: '異動の日までに返却を受けるか、次に使う職員への引継ぎを記録してください。',
})
