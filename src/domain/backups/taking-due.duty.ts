import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const profiles = ['municipality'] as const
const redoWithin = setting('backups.redo.days', '失敗したバックアップを取り直す期限', 1, { unit: '日', notInSource: true })
const repairWithin = setting('backups.repair.days', '復旧目標への不適合を是正する期限', 30, { unit: '日', notInSource: true })
const common = { profiles, subject: { per: 'item', register: 'backup-plans' }, assignees: [{ role: '情報システム管理者' }], escalate: '統括情報セキュリティ責任者' } as const

export const duties = [
  // 計画の間隔ごとの取得。冗長化の有無は問わない。
  duty('backups.taking-due/plan', {
    ...common, title: 'バックアップの取得', cites: [mic['6.1-(2)']], every: { field: 'intervalDays', unit: 'day', from: 'startsOn' }, due: 'period-end',
    closedBy: { events: ['backups.taking', 'backups.missed'], day: 'day' }, instruction: 'バックアップを取得し、処理の成否を確かめて記録してください。',
  }),
  duty('backups.taking-due/redo', {
    ...common, title: 'バックアップの再取得', cites: [mic['kaisetsu-6.1-(2)-注2']], settings: [redoWithin], after: { event: 'backups.taking', when: is('result', '失敗') }, due: { days: redoWithin },
    closedBy: { events: ['backups.taking'] }, instruction: '前の取得は失敗しています。原因を除いて取り直し、成否を確かめて記録してください。',
  }),
  duty('backups.taking-due/restore', {
    ...common, title: 'リストアテスト', cites: [mic['kaisetsu-6.1-(2)-注2']], every: { field: 'restoreMonths', unit: 'month', from: 'startsOn' }, due: 'period-end',
    closedBy: { events: ['backups.restore-test'] }, instruction: 'リストア手順に沿って復元を試し、かかった時間を記録してください。',
  }),
  duty('backups.taking-due/correction', {
    ...common, title: '復旧目標への不適合の是正', cites: [mic['2-(1)-可用性-1']], settings: [repairWithin], after: { event: 'backups.restore-test', when: is('item.details.verdict', '不適合') }, due: { days: repairWithin },
    closedBy: { events: ['backups.restore-test'] }, instruction: '復元にかかった時間が復旧目標を超えたか、復元できませんでした。方式や手順を直し、もう一度リストアテストをして記録してください。',
  }),
]
