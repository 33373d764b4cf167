import { mpd } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const promptly = setting('phones.erasure.days', '携帯電話機で処理した情報を消去するまで', 3, { unit: '日', notInSource: true })
const base = { profiles: ['mpd'] as const, settings: [promptly], due: { days: promptly } }

export const erasePersonal = duty('phones.personal-erasure.mpd', {
  ...base,
  title: '個人所有の携帯電話機で処理した情報の消去',
  cites: [mpd['10-2-(5)']],
  subject: { per: 'item', register: 'personal-phones' },
  after: { event: 'phones.personal-use.mpd' },
  assignees: ['actor'],
  closedBy: { events: ['phones.personal-erasure.mpd'] },
  escalate: '情報管理者',
  instruction: '内蔵記憶装置から消して、消去を申告してください。取り込む必要があるときは、先に情報管理者に報告します。',
})
