import { saitama } from '../../../clauses/index.ts'
import { atLeast } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

// 読み: 「速やかに」の時限は書かれていない。予定日から一週間とし、組織が変えられる（docs/readings/0484）。
const within = setting('media.unneeded.days', '不要となった情報を消去する期限', 7, { unit: '日', notInSource: true })

// いらなくなる予定の日が来た情報。消去するか、理由を書いて延長するまで残る。
export const unneeded = duty('media.unneeded.saitama', {
  title: '不要となった情報の消去',
  cites: [saitama['3-6-(1)']],
  profiles: ['saitama-police'],
  settings: [within],
  subject: { per: 'item', register: 'media', where: atLeast('confidentiality', 1) },
  after: { arrives: 'neededUntil' },
  assignees: ['holder', { role: '運用管理担当者' }],
  due: { days: within },
  closedBy: { events: ['media.erase-contents', 'media.keep-contents.saitama', 'media.return-confirmation', 'media.disposal-record'] },
  escalate: '運用管理者',
  extendable: true,
  instruction: '媒体に入れた情報がいらなくなる予定の日が来ました。消去して記録するか、まだ要るときは理由を書いて期限を延長してください。',
})
