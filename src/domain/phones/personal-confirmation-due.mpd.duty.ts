import { mpd } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'
import { PROMPT } from './promptly.ts'

export const confirmPersonal = duty('phones.personal-confirmation-due.mpd', {
  ...PROMPT,
  title: '個人所有の携帯電話機の消去の確認',
  cites: [mpd['10-2-(5)']],
  subject: { per: 'item', register: 'personal-phones' },
  after: { event: 'phones.personal-use.mpd' },
  assignees: [{ role: '情報管理者' }],
  closedBy: { events: ['phones.personal-confirmation.mpd'] },
  escalate: '所属長',
  instruction: '本人の申告を受け、内蔵記憶装置に残っていないことを確かめて記録してください。',
})
