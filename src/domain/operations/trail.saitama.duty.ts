import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('operations.trail.erase-days', '満了した証跡を消去するまで', 30, { unit: '日', notInSource: true })

export const trailDuties = [
  // 定めた周期で、不正侵入・不正操作等の有無を点検する。過ぎれば責任者に督促される。
  duty('operations.trail.saitama/review', {
    title: '証跡の点検', cites: [saitama['6-1-(4)-エ']], profiles: ['saitama-police'], subject: { per: 'item', register: 'trail-schemes', where: is('state', '確定') }, every: { field: 'reviewMonths', unit: 'month', from: 'settledOn' }, due: 'period-end',
    assignees: [{ role: 'システムセキュリティ責任者' }], escalate: '情報セキュリティ管理者', closedBy: { events: ['operations.trail.saitama/reviewed'] }, instruction: '証跡を点検・分析する機能を使い、不正侵入・不正操作等がないかを確かめて記録してください。',
  }),
  duty('operations.trail.saitama/erase', {
    title: '満了した証跡の消去', cites: [saitama['6-1-(4)-イ']], profiles: ['saitama-police'], settings: [within], subject: { per: 'item', register: 'kept-trails', where: is('state', '保管中') }, after: { arrives: 'keepUntil' }, due: { days: within },
    assignees: [{ role: 'システムセキュリティ責任者' }], closedBy: { events: ['operations.trail.saitama/erased'] }, instruction: '満了日を過ぎた証跡です。事案の調査に要らないことを確かめてから消去し、記録してください。',
  }),
]
