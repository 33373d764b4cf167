import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { leastMonths, shorterThanAdvised, shorterThanLaw } from './logs.guard.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const clause = [mic['kaisetsu-6.1-(6)']] as const

// ログ管理表。どのログを、何のために、どの機器で取り、いつまで保管し、どの周期で確かめるか。
export const logs = register('operations.logs', {
  title: 'ログ管理表',
  noun: 'ログの定め',
  cites: clause,
  profiles: ['municipality'],
  settings: [leastMonths],
  purpose: '取得するログごとに、目的、機器、項目、保管期間、確かめる周期を定めます。保存したログの保管期限と、確認の仕事はここから決まります。',
  table: 'log_scheme',
  number: { label: 'ログ番号', help: 'ログの種類ごとに付ける番号です。', prefix: 'ログ' },
  columns: {
    name: { label: '名称', type: 'text', max: 80, help: '例: 住民記録システムのアクセスログ' },
    kind: { label: '種類', type: 'choice', options: ['アクセスログ', 'システム稼動ログ', '障害時のシステム出力ログ', '障害対応記録'], cites: clause },
    system: { label: '情報システム', type: 'item', register: 'systems', states: ['運用中'], required: false },
    purpose: { label: '取得の目的', type: 'text', max: 300, cites: clause },
    source: { label: '取得する機器', type: 'text', max: 200, cites: clause },
    fields: { label: '取得項目', type: 'text', max: 500, multiline: true, cites: clause },
    keepMonths: { label: '保管期間', type: 'number', min: 1, max: 600, unit: 'か月', help: '１年以上が望まれます。法令等の定めがあれば、それに従います。', cites: clause },
    law: { label: '根拠の法令等', type: 'text', max: 200, required: false, cites: clause },
    lawMonths: { label: '法令等が定める保管期間', type: 'number', min: 1, max: 600, unit: 'か月', required: false, cites: clause },
    shorterBecause: { label: '１年より短くする理由', type: 'text', max: 300, required: false, cites: clause },
    reviewMonths: { label: '確認の周期', type: 'number', min: 1, max: 12, unit: 'か月', cites: clause },
    startsOn: { label: '取得を始めた日', type: 'date' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 取得中: { tone: 'rest', help: '定めのとおりに取得しています。' }, 取得終了: { tone: 'final', help: 'もう取得していません。保存したログは期限まで保管します。' } },
  initial: '取得中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'name', 'kind', 'source', 'keepMonths', 'reviewMonths', 'unit', 'state'],
  linkedFrom: [{ register: 'kept-logs', column: 'log' }],
  guards: [shorterThanAdvised, shorterThanLaw],
})
