import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 暗号鍵の管理簿。生成から廃棄までを、CISOが定めた方式に従って残す。鍵そのものは書かない。
export const cryptographicKeys = register('cryptography.cryptographic-keys', {
  title: '暗号鍵の管理簿',
  noun: '暗号鍵',
  cites: [mic['6.1-(16)-②']],
  profiles: ['municipality'],
  purpose: '鍵をいつ作り、誰がどこに保管し、いつ更新・廃棄したかを残します。鍵の値は書きません。',
  table: 'cryptographic_key',
  number: { label: '鍵の番号', help: '鍵ごとに付ける番号です。', prefix: '暗号鍵' },
  columns: {
    name: { label: '用途', type: 'text', max: 120 },
    method: { label: '方式', type: 'item', register: 'protection-methods', states: ['有効'], help: 'CISOが定めた方式から選びます。', cites: [mic['6.1-(16)-②']] },
    keeper: { label: '保管者', type: 'person' },
    storedIn: { label: '保管の場所・方法', type: 'text', max: 200, help: '例: 耐タンパー装置、施錠した保管庫' },
    generatedOn: { label: '生成した日', type: 'date', notAfter: 'today' },
    renewedOn: { label: '更新した日', type: 'date', required: false, notAfter: 'today' },
  },
  states: { 使用中: { tone: 'rest', help: '使われている鍵です。' }, 廃棄: { tone: 'final', help: '廃棄しました。' } },
  initial: '使用中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'name', 'method', 'keeper', 'storedIn', 'generatedOn', 'renewedOn', 'state'],
})
