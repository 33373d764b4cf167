import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const base = { profiles: ['municipality'], assignees: [{ role: '情報システム管理者' }], escalate: '統括情報セキュリティ責任者' } as const
const eraseWithin = setting('operations.logs.erase-days', '期限の切れたログを消去するまで', 30, { unit: '日', notInSource: true })

export const logDuties = [
  // 取っただけにせず、定めた周期で確かめる。
  duty('operations.kept-log.municipality/review', {
    ...base, title: 'ログの確認', cites: [mic['kaisetsu-6.1-(6)']], subject: { per: 'item', register: 'logs' }, every: { field: 'reviewMonths', unit: 'month', from: 'startsOn' }, due: 'period-end',
    closedBy: { events: ['operations.kept-log.municipality/reviewed'] }, instruction: '取得したログを確かめ、結果を記録してください。',
  }),
  duty('operations.kept-log.municipality/erase', {
    ...base, title: '期限の切れたログの消去', cites: [mic['kaisetsu-6.1-(6)-注4']], settings: [eraseWithin], subject: { per: 'item', register: 'kept-logs', where: is('state', '保管中') }, after: { arrives: 'keepUntil' }, due: { days: eraseWithin },
    closedBy: { events: ['operations.kept-log.municipality/erased'] }, instruction: '保管期限を過ぎたログを、控えも含めて消去し、記録してください。調査に要るものは、先に保全してください。',
  }),
]
