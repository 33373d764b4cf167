import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

/** 確かめるまでの日数。原文は「平時から」とだけ書く。 */
export const teachingDays = setting('zones.release.days', '扉の解除方法を確かめるまで', 14, { unit: '日', notInSource: true })

// 入室を許された人は、扉を手で解除する方法を確かめる。許可のときと、方法が変わるたびに起きる。
export const releaseTaught = duty('zones.release.municipality', {
  title: '扉を手で解除する方法の確認',
  cites: [mic['kaisetsu-4.2-(1)-注1']],
  profiles: ['municipality'],
  settings: [teachingDays],
  subject: { per: 'item', register: 'entry-permits', where: is('linked.area.details.door', '自動扉', '鍵') },
  after: { arrives: 'teachOn' },
  assignees: ['holder'],
  due: { days: teachingDays },
  closedBy: { events: ['zones.release.municipality/confirmed'] },
  escalate: '情報システム管理者',
  instruction: '区域の扉が故障したときに手で開ける方法と場所を、その場で確かめて記録してください。',
})
