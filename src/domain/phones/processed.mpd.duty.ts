import { mpd } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'
import { PROMPT } from './promptly.ts'

// 「速やかに」の日数は組織が決める。業務に支障があるときは理由を書いて延ばせる。
export const eraseProcessed = duty('phones.processed.mpd', {
  ...PROMPT,
  title: '携帯電話機で処理した情報の消去',
  cites: [mpd['10-1-(4)']],
  subject: { per: 'item', register: 'phones' },
  after: { event: 'phones.processing.mpd' },
  assignees: ['actor'],
  closedBy: { events: ['phones.processed-erased.mpd'] },
  escalate: '情報管理者',
  extendable: true,
  instruction: '内蔵記憶装置から消して、消去を記録してください。要る情報は、先に指定の方法で端末等に取り込みます。',
})
