import { mic } from '../../../clauses/index.ts'
import { fiscalYear, formatFiscalYear } from '../../engine/calendar.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'
import { PROGRESS } from './matters.ts'

const FILE = 'committees.improvement-due.municipality'
const within = setting('committees.improvement-days', '年度の改善計画を定めるまでの日数', 60, { unit: '日', notInSource: true })
const base = { cites: [mic['1-(7)-②']], profiles: ['municipality'] } as const

// 年度の初めに、委員会に改善計画の策定が求められ、実施状況の確認の議題が立つ。項目は、担当者が期限までに行う。
export const improvementDue = [
  duty(`${FILE}/plan`, {
    ...base, title: '改善計画の策定', settings: [within],
    subject: { per: 'item', register: 'committees', where: is('details.decides', true) }, every: 'fiscal-year', due: { days: within },
    assignees: [{ role: 'CISO' }, { role: '統括情報セキュリティ責任者' }], closedBy: { events: ['committees.improvement.municipality/settled'] }, escalate: 'CISO',
    brings: {
      register: 'agenda-items',
      make: ({ form, item }) => {
        const year = fiscalYear(String(form['opens']))
        return [{ committee: item!.id, title: `${formatFiscalYear(year)}の${PROGRESS}の確認`, category: PROGRESS, fiscalYear: year }]
      },
    },
    instruction: '委員会で、今年度の改善計画を定めてください。会議体の画面で案を作り、項目・担当者・期限を入れて「改善計画を定める」を記録すると終わります。',
  }),
  duty(`${FILE}/item`, {
    ...base, title: '改善計画の項目の実施',
    subject: { per: 'item', register: 'improvement-items', where: is('linked.plan.state', '実施中') }, after: { arrives: 'startsOn' }, due: { field: 'dueOn' }, assignees: ['holder'],
    closedBy: { events: ['committees.improvement.municipality/finished'] }, instruction: '改善計画の項目を行い、進み具合を記録してください。委員会の資料に、そのまま集まります。',
  }),
]
