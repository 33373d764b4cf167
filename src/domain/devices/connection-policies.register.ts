import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 接続前確認のポリシー。情報セキュリティ管理者が課室の端末についてあらかじめ定め、満たす端末はその場で接続できる。
export const connectionPolicies = register('devices.connection-policies', {
  title: '接続前確認ポリシー一覧',
  noun: '接続前確認のポリシー',
  cites: [mic['6.2-(2)-⑥']],
  profiles: ['municipality'],
  purpose: '外から戻った端末や持ち込まれた端末を、許可を待たずに庁内ネットワークへつないでよい条件を、課室ごとに定めます。',
  table: 'connection_policy',
  number: { label: 'ポリシー番号', help: '課室ごとに付ける番号です。', prefix: '接続' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    patchDemanded: { label: '修正プログラムが最新であること', type: 'flag' },
    definitionsDemanded: { label: '定義ファイルが最新であること', type: 'flag' },
    issuedOnly: { label: '支給した端末に限る', type: 'flag' },
    decidedOn: { label: '定めた日', type: 'date', notAfter: 'today' },
    decidedBy: { label: '定めた情報セキュリティ管理者', type: 'person' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 適用中: { tone: 'rest', help: 'このポリシーを満たす端末は、その場で接続できます。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '適用中',
  carriesInformation: false,
  listed: ['number', 'name', 'unit', 'state', 'decidedOn', 'decidedBy'],
})
