import { mpd } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const promptly = setting('phones.erasure.days', '携帯電話機で処理した情報を消去するまで', 3, { unit: '日', notInSource: true })
const base = { profiles: ['mpd'] as const, settings: [promptly], due: { days: promptly } }

// 「速やかに」の日数は組織が決める。業務に支障があるときは理由を書いて延ばせる。
export const eraseProcessed = duty('phones.processed.mpd', {
  ...base,
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
