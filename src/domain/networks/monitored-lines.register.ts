import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['7-3-(1)-イ-(ア)']] as const

// 監視対象台帳。監視するネットワーク機器と回線。周期ごとに、監視の結果を登録する仕事が起きる。
export const monitoredLines = register('networks.monitored-lines', {
  title: 'ネットワーク監視対象台帳',
  noun: '監視対象',
  cites,
  profiles: ['saitama-police'],
  purpose: '監視するネットワーク機器と回線ごとに、監視の方法と周期を定めます。周期ごとに、結果を登録する仕事が起きます。',
  table: 'monitored_line',
  number: { label: '監視番号', help: '監視する機器・回線ごとに付ける番号です。', prefix: '監視' },
  columns: {
    name: { label: '名称', type: 'text', max: 120 },
    component: { label: '種類', type: 'choice', options: ['ネットワーク機器', '拠点間の回線', '庁舎内回線', 'インターネット回線'], cites },
    method: { label: '監視の方法', type: 'text', max: 300, cites },
    everyDays: { label: '結果を登録する周期', type: 'number', min: 1, max: 366, unit: '日', cites },
    startsOn: { label: '監視を始めた日', type: 'date' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 監視中: { tone: 'rest', help: '周期ごとに結果を登録します。' }, 終了: { tone: 'final', help: '機器や回線がなくなり、監視を終えました。結果は残ります。' } },
  initial: '監視中',
  carriesInformation: false,
  listed: ['number', 'name', 'component', 'everyDays', 'unit', 'state'],
})
