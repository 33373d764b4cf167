import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 付与されたメールアドレス。公表する文章に紛れていないかを、これに照らして確かめる。
export const mailAddresses = register('mail.mail-addresses', {
  title: 'メールアドレス台帳',
  noun: 'メールアドレス',
  cites: [hokkaido['11-3-(1)']],
  profiles: ['hokkaido-police'],
  purpose: '所属に付与されたメールアドレスを登録します。公表の申請に含まれていれば、申請は止まります。',
  table: 'mail_address',
  number: { label: '付与番号', help: 'アドレスごとに付ける番号です。', prefix: 'アドレス' },
  columns: {
    address: { label: 'メールアドレス', type: 'text', max: 200, pattern: 'email' },
    basis: { label: '付与の根拠', type: 'choice', options: ['標準付与', '追加の申請'], default: '標準付与' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '付与されているアドレスです。' }, 削除: { tone: 'final', help: 'もう使われません。' } },
  initial: '使用中',
  carriesInformation: false,
  listed: ['number', 'address', 'basis', 'unit', 'state'],
})
