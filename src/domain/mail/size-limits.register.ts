import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 相手のメールシステムに配慮した、送信先ごとの容量の上限。
export const sizeLimits = register('mail.size-limits', {
  title: '送信容量の上限一覧',
  noun: '送信先の上限',
  cites: [hokkaido['11-3-(4)']],
  profiles: ['hokkaido-police'],
  purpose: '送信先のドメインごとに、一通で送ってよい容量を登録します。登録のない送信先には、組織の既定値を使います。',
  table: 'mail_size_limit',
  number: { label: '上限番号', help: '送信先ごとに付ける番号です。', prefix: '容量' },
  columns: {
    domain: { label: '送信先のドメイン', type: 'text', max: 120, help: '例: example.jp（その下のドメインにも及びます）' },
    megabytes: { label: '上限', type: 'number', min: 1, max: 100_000, unit: 'MB' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 適用中: { tone: 'rest', help: '送信の判定に使われます。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '適用中',
  carriesInformation: false,
  listed: ['number', 'domain', 'megabytes', 'unit', 'state'],
})
