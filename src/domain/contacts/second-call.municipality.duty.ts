import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

// 第一の手段でつながらなかった人への、第二の手段での連絡。本人が受取を確かめると閉じる。
export const secondWayDuty = duty('contacts.second-call.municipality', {
  title: '第二の手段での連絡',
  cites: [mic['kaisetsu-1-注3']],
  profiles: ['municipality'],
  subject: { per: 'item', register: 'drill-calls' },
  after: { event: 'contacts.drill/failed' },
  assignees: ['recorder'],
  due: { days: setting('contacts.second-way-days', '第二の手段で連絡する期限（第一の手段でつながらなかった日から）', 1, { unit: '日', notInSource: true }) },
  closedBy: { events: ['contacts.drill/received'] },
  instruction: '第一の手段でつながらなかった人に、第二の手段で連絡してください。本人が受取を確かめると、この課題は閉じます。',
})
