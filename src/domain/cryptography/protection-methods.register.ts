import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// CISOが定めた電子署名・暗号化・パスワード設定の方式。ここにない方式は使えない。
export const protectionMethods = register('cryptography.protection-methods', {
  title: '暗号などの方式一覧',
  noun: '保護の方式',
  cites: [mic['6.1-(16)-①'], mic['6.1-(16)-②']],
  profiles: ['municipality'],
  purpose: 'CISOが定めた電子署名・暗号化・パスワード設定の方式と、使える期間、鍵の管理の方法を示します。申請ではこの一覧から選びます。',
  table: 'protection_method',
  number: { label: '方式番号', help: 'CISOが定めると自動で付きます。', prefix: '方式' },
  columns: {
    name: { label: '方式', type: 'text', max: 120, help: '例: AES-256（電子政府推奨暗号）' },
    kind: { label: '区分', type: 'choice', options: ['電子署名', '暗号化', 'パスワード設定'] },
    validFrom: { label: '使える期間の始まり', type: 'date' },
    validUntil: { label: '使える期間の終わり', type: 'date' },
    keyHandling: { label: '鍵・パスワードの管理の方法', type: 'text', multiline: true, max: 1000, help: '生成、保管、更新、廃棄をどう行うか。', cites: [mic['6.1-(16)-②']] },
    decidedOn: { label: '定めた日', type: 'date', required: false },
  },
  states: { 有効: { tone: 'rest', help: '期間の中で使えます。' }, 廃止: { tone: 'final', help: 'もう使えません。' } },
  initial: '有効',
  enteredBy: { act: '暗号などの方式の決定', cites: [mic['6.1-(16)-②']] },
  carriesInformation: false,
  listed: ['number', 'name', 'kind', 'state', 'validFrom', 'validUntil', 'decidedOn'],
})
