import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'
import { BEFORE, TELEWORK } from './telework.guard.ts'

const sameDay = setting('devices.telework.check-days', 'テレワークの確認を済ませるまで（勤務日から）', 0, { unit: '日', notInSource: true })
const base = {
  cites: [saitama['8-3-(2)-ア']], profiles: ['saitama-police'] as const, settings: [sameDay], subject: { per: 'item', register: 'terminals' } as const,
  after: { procedure: TELEWORK, each: 'day' } as const, assignees: ['applicant'] as const, due: { days: sameDay }, escalate: '運用管理担当者',
}

// 勤務日ごとの二つの確認。実施前が済むまで持ち出しも利用もできず、実施後は済むまで督促する。
export const before = duty('devices.telework-before.saitama', {
  ...base, title: 'テレワーク実施前の確認', closedBy: { events: [BEFORE], day: 'workDay' }, instruction: '始める前に、定められた項目を確かめて記録してください。済むまで端末を持ち出せません。',
})
