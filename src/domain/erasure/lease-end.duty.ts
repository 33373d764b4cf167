import { mic, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const ahead = setting('erasure.lease-end.days', 'リースの満了の何日前に抹消を知らせるか', 60, { unit: '日', notInSource: true })
const before = {
  title: 'リースの満了前の抹消', settings: [ahead], subject: { per: 'item', register: 'leases', where: is('state', '契約中') }, after: { arrives: 'endsOn', ahead }, due: { field: 'endsOn' },
  closedBy: { events: ['erasure.lease-return'] },
  instruction: '契約で決めた方法で機器の情報を抹消し、機器ごとに記録してから、履行を確かめてリースの返却を記録してください。再リースするときは、契約の満了日を直してください。',
} as const

export const leaseEnds = [
  duty('erasure.lease-end/saitama', { ...before, cites: [saitama['3-6-(2)']], profiles: ['saitama-police'], assignees: [{ role: '運用管理担当者' }], escalate: '運用管理者' }),
  duty('erasure.lease-end/municipality', { ...before, cites: [mic['4.1-(7)']], profiles: ['municipality'], assignees: [{ role: '情報システム管理者' }], escalate: '情報セキュリティ責任者' }),
]
