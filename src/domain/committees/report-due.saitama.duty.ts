import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('committees.report-days', '専門部会の報告の期限', 14, { unit: '日', notInSource: true })

// 報告していない専門部会の審議。部会長の一覧に残る。
export const reportDue = duty('committees.report-due.saitama', {
  title: '専門部会の報告', cites: [saitama['2-2-(3)-オ']], profiles: ['saitama-police'], settings: [within],
  subject: { per: 'item', register: 'committee-reports' }, after: { arrives: 'draftedOn' }, assignees: [{ role: 'システム総括責任者' }], due: { days: within },
  closedBy: { events: ['committees.report.saitama'] }, instruction: '専門部会の調査・審議の状況を、委員会に報告してください。',
})
