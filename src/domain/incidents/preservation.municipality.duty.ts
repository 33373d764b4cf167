import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('incidents.preservation.days', 'ログと現状の保存まで', 1, { unit: '日', notInSource: true })
const base = {
  cites: [mic['kaisetsu-7.3-(2)-③-(オ)']], profiles: ['municipality'], settings: [within], subject: { per: 'item', register: 'preservations' }, after: { event: 'incidents.preservation.municipality/connected' },
  assignees: [{ role: '情報システム管理者' }], due: { days: within }, escalate: '統括情報セキュリティ責任者',
} as const

/** 対象のシステムごとに、ログの保存と、その時点の状態の保存。 */
export const preservationDuties = [
  duty('incidents.preservation.municipality/logs-due', { ...base, title: 'インシデントに関わるログの保存', closedBy: { events: ['incidents.preservation.municipality/logs'] }, instruction: '対象のシステムのログを、上書きや期限切れで失われる前に保存し、記録してください。' }),
  duty('incidents.preservation.municipality/state-due', { ...base, title: 'インシデントに関わる現状の保存', closedBy: { events: ['incidents.preservation.municipality/state'] }, instruction: '電源を切ったり直したりする前に、その時点の状態を保存し、記録してください。' }),
]
