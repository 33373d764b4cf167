import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const cites = [mic['kaisetsu-7.3-(2)-③-(カ)']] as const
const base = { profiles: ['municipality'], cites } as const
const on = { ...base, subject: ['preservations'], roles: ['情報システム管理者', '情報システム担当者', '統括情報セキュリティ責任者', 'CSIRT責任者'] } as const
const kept = { label: '保存したもの', type: 'text', max: 300, help: '範囲と、保存した場所。証拠のファイルは、事案に「証拠」として登録します。' } as const

/** 対象のシステムの結び付けと、システムごとのログ・状態の保存。 */
export const preservationEvents = [
  event('incidents.preservation.municipality/connected', {
    ...base, title: '対象のシステムの結び付け', subject: ['incidents'], verb: '対象のシステムを結び付ける', anyReader: true, states: ['認知', '対応中'],
    form: { system: { label: '情報システム', type: 'item', register: 'systems', states: ['運用中'], help: '結び付けると、ログの保存と状態の保存の仕事が起きます。' } },
    effect: { creates: 'preservations', unit: { chosen: 'system' }, set: { incident: 'item' } },
  }),
  event('incidents.preservation.municipality/logs', {
    ...on, title: 'ログの保存', verb: 'ログの保存を記録する', states: ['未完了', '状態保存済'],
    form: { logsKept: kept, logsKeptOn: { label: '保存した日', type: 'date', notAfter: 'today' } },
    effect: { from: ['未完了', '状態保存済'], to: 'ログ保存済', toWhen: [{ when: is('item.state', '状態保存済'), to: '完了' }], set: { logsKept: { field: 'logsKept' }, logsKeptOn: { field: 'logsKeptOn' } } },
  }),
  event('incidents.preservation.municipality/state', {
    ...on, title: '現状の保存', verb: '現状の保存を記録する', states: ['未完了', 'ログ保存済'],
    form: { stateKept: { ...kept, help: '例: メモリーの写し、接続の一覧、設定の写し。' }, stateKeptOn: { label: '保存した日', type: 'date', notAfter: 'today' } },
    effect: { from: ['未完了', 'ログ保存済'], to: '状態保存済', toWhen: [{ when: is('item.state', 'ログ保存済'), to: '完了' }], set: { stateKept: { field: 'stateKept' }, stateKeptOn: { field: 'stateKeptOn' } } },
  }),
]
