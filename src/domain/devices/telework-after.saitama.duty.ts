import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'
import { TELEWORK } from './telework.guard.ts'

const sameDay = setting('devices.telework.check-days', 'テレワークの確認を済ませるまで（勤務日から）', 0, { unit: '日', notInSource: true })
const base = {
  cites: [saitama['8-3-(2)-ア']], profiles: ['saitama-police'] as const, settings: [sameDay], subject: { per: 'item', register: 'terminals' } as const,
  after: { procedure: TELEWORK, each: 'day' } as const, assignees: ['applicant'] as const, due: { days: sameDay }, escalate: '運用管理担当者',
}

export const after = duty('devices.telework-after.saitama', {
  ...base, title: 'テレワーク実施後の確認', closedBy: { events: ['devices.telework-after.saitama'], day: 'workDay' }, instruction: '終えた後に、定められた項目を確かめて記録してください。',
})
