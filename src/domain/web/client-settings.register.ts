import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// ウェブクライアントの設定のうち、変えてよいものと変えてはならないもの。システムごとに責任者が定める。
export const clientSettings = register('web.client-settings', {
  title: 'ウェブクライアントの設定表',
  noun: 'ウェブクライアントの設定',
  cites: [saitama['8-1-(3)-エ']],
  profiles: ['saitama-police'],
  purpose: '情報セキュリティに影響するおそれのある設定を、システムごとに「変更不可」として登録します。表にない設定は、責任者に照会します。',
  table: 'client_setting',
  number: { label: '設定番号', help: '設定ごとに付ける番号です。', prefix: '設定' },
  columns: {
    system: { label: 'システム', type: 'item', register: 'systems' },
    name: { label: '設定の項目', type: 'text', max: 120, help: '例: 証明書の警告、スクリプトの実行、プロキシ' },
    change: { label: '変更', type: 'choice', options: ['変更不可', '変更可'], default: '変更不可' },
    reason: { label: '理由', type: 'text', max: 200, required: false },
  },
  states: { 適用中: { tone: 'rest', help: '設定の変更の判定に使われます。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '適用中',
  carriesInformation: false,
  listed: ['number', 'system', 'name', 'change', 'unit', 'state'],
})
