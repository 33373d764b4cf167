import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const clause = [mic['kaisetsu-6.1-(6)-注4']] as const

// 保存ログ簿。保存したログの一まとまりごとに、保管期限と、保全中かどうか、消去したかを残す。
export const keptLogs = register('operations.kept-logs', {
  title: '保存ログ簿',
  noun: '保存ログ',
  cites: clause,
  profiles: ['municipality'],
  purpose: '保存したログが、いつまで保管され、いつどう消去されたかを残します。期限が来ると消去の仕事が起きます。調査のために残すものは「保全中」にします。',
  table: 'kept_log',
  number: { label: '保存番号', help: '保存を記録すると自動で付きます。', prefix: '保存' },
  columns: {
    log: { label: 'ログ', type: 'item', register: 'logs' },
    coversFrom: { label: '収めた期間の初日', type: 'date' },
    coversUntil: { label: '収めた期間の末日', type: 'date' },
    keptAt: { label: '保管する場所', type: 'text', max: 120 },
    keepUntil: { label: '保管期限', type: 'date', cites: clause },
    heldBecause: { label: '保全の理由', type: 'text', max: 300, required: false, help: '事案の番号など。', cites: clause },
    erasedOn: { label: '消去した日', type: 'date', required: false, notAfter: 'today', cites: clause },
    method: { label: '消去の方法', type: 'text', max: 200, required: false, cites: clause },
    confirmedBy: { label: '消去を確かめた職員', type: 'person', required: false, cites: clause },
  },
  states: {
    保管中: { tone: 'rest', help: '保管期限まで保管します。' },
    保全中: { tone: 'attention', help: '調査などのため、期限が過ぎても消去しません。' },
    消去済: { tone: 'final', gone: true, help: '期限が過ぎ、消去しました。' },
  },
  initial: '保管中',
  enteredBy: { act: 'ログの保存の記録', cites: clause },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'log', 'coversFrom', 'coversUntil', 'keepUntil', 'state', 'heldBecause', 'erasedOn', 'unit'],
})
