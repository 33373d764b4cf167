import { mpd } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'
import { PROMPT } from './promptly.ts'

export const erasePersonal = duty('phones.personal-erasure-due.mpd', {
  ...PROMPT,
  title: '個人所有の携帯電話機で処理した情報の消去',
  cites: [mpd['10-2-(5)']],
  subject: { per: 'item', register: 'personal-phones' },
  after: { event: 'phones.personal-use.mpd' },
  assignees: ['actor'],
  closedBy: { events: ['phones.personal-erasure.mpd'] },
  escalate: '情報管理者',
  instruction: '内蔵記憶装置から消して、消去を申告してください。取り込む必要があるときは、先に情報管理者に報告します。',
})
