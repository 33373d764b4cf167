import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const every = setting('exceptions.status-months', '例外措置の申請の状況を確かめる間隔', 3, { unit: 'か月', notInSource: true })

// 例外措置の申請の状況の確認。条項別・課室別・期限切れの件数が、確認の様式に添えられる。
export const statusDuty = duty('exceptions.status-check.municipality', {
  title: '例外措置の申請の状況の確認',
  cites: [mic['7.4-(3)']],
  profiles: ['municipality'],
  settings: [every],
  subject: { per: 'organisation' },
  every: 'month',
  interval: every,
  assignees: [{ role: 'CISO' }],
  due: 'period-end',
  closedBy: { events: ['exceptions.status.municipality'] },
  escalate: 'CISO',
  instruction: '条項別・課室別・期限切れの件数を見て、見直しや是正が要るかを記録してください。',
})
