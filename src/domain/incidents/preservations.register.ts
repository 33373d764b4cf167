import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kaisetsu-7.3-(2)-③-(オ)']] as const

// 保全簿。インシデントに関わるシステムごとに、ログと現状を保存したかを残す。
export const preservations = register('incidents.preservations', {
  title: '保全簿',
  noun: '保全',
  cites,
  profiles: ['municipality'],
  purpose: 'インシデントに関わるシステムごとに、ログと、その時点の状態を保存したかを残します。両方が済むまで、応急措置を終えたとは記録できません。',
  table: 'preservation',
  number: { label: '保全番号', help: 'システムを結び付けると自動で付きます。', prefix: '保全' },
  columns: {
    incident: { label: 'インシデント', type: 'item', register: 'incidents' },
    system: { label: '情報システム', type: 'item', register: 'systems' },
    logsKept: { label: '保存したログ', type: 'text', max: 300, required: false, cites },
    logsKeptOn: { label: 'ログを保存した日', type: 'date', required: false, cites },
    stateKept: { label: '保存した状態', type: 'text', max: 300, required: false, cites },
    stateKeptOn: { label: '状態を保存した日', type: 'date', required: false, cites },
  },
  states: {
    未完了: { tone: 'attention', help: 'ログも、その時点の状態も、まだ保存されていません。' },
    ログ保存済: { tone: 'attention', help: 'その時点の状態の保存を待っています。' },
    状態保存済: { tone: 'attention', help: 'ログの保存を待っています。' },
    完了: { tone: 'final', help: 'ログと状態を保存しました。' },
  },
  initial: '未完了',
  enteredBy: { act: '対象のシステムの結び付け', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['情報セキュリティ管理者', 'CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者', 'CSIRT責任者', '情報システム管理者'], own: true, named: { of: 'incident', people: 'people' }, cites: [...cites, mic['1-(3)-②']] },
  carriesInformation: false,
  linked: ['incident', 'system'],
  listed: ['number', 'incident', 'system', 'logsKeptOn', 'stateKeptOn', 'state', 'unit'],
})
