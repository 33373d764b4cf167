import { mic, saitama } from '../../../clauses/index.ts'
import { duty } from '../../engine/duty/duty.ts'

// 議決した対策を、担当者が期限までに行う。
export const measureDue = duty('committees.measure-due', {
  title: '議決した対策の実施', cites: [saitama['2-2-(2)'], mic['1-(7)-①']], profiles: ['saitama-police', 'municipality'],
  subject: { per: 'item', register: 'measures' }, after: { arrives: 'startsOn' }, assignees: ['holder'], due: { field: 'dueOn' },
  closedBy: { events: ['committees.measure'] }, instruction: '議決した対策を行い、結果を記録してください。',
})
