import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { has } from '../../engine/condition.ts'
import { duty } from '../../engine/duty/duty.ts'

/** 本文に廃棄の期限はない。 */
const days = setting('information.after-reading.days', '読後に廃棄するまで', 3, { unit: '日', notInSource: true })

export const afterReading = duty('information.after-reading.saitama', {
  title: '読後の廃棄',
  cites: [saitama['1-2-(2)-イ-(エ)']],
  profiles: ['saitama-police'],
  settings: [days],
  subject: { per: 'item', register: 'information' },
  after: { event: 'information.reading.saitama', when: has('item.classification.kinds', 'destroy-after-reading') },
  assignees: ['recorder'],
  due: { days },
  closedBy: { events: ['information.discarded.saitama'], own: true },
  escalate: '運用管理担当者',
  instruction: '読み終えた情報を廃棄し、方法と日時を記録してください。',
})
