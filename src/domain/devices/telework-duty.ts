import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { TELEWORK } from './telework.guard.ts'

const sameDay = setting('devices.telework.check-days', 'テレワークの確認を済ませるまで（勤務日から）', 0, { unit: '日', notInSource: true })
/** 勤務日ごとの確認の義務に共通のもの。 */
export const ON_WORKDAYS = {
  cites: [saitama['8-3-(2)-ア']], profiles: ['saitama-police'], settings: [sameDay], subject: { per: 'item', register: 'terminals' },
  after: { procedure: TELEWORK, each: 'day' }, assignees: ['applicant'], due: { days: sameDay }, escalate: '運用管理担当者',
} as const
