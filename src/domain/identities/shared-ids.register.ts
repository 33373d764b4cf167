import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 共用ＩＤ台帳。二人以上で使うことにしたＩＤ。ここにないＩＤのパスワードは、共有できない。
export const sharedIds = register('identities.shared-ids', {
  title: '共用ＩＤ台帳',
  noun: '共用ＩＤ',
  cites: [mic['5.4-(3)-⑧']],
  profiles: ['municipality'],
  purpose: '二人以上で使うことにしたＩＤを、使う人とともに登録します。自己点検で「共有している」と答えたＩＤは、ここに照らし合わせます。',
  table: 'shared_id',
  number: { label: '番号', help: '登録すると自動で付きます。', prefix: '共用ＩＤ' },
  columns: {
    name: { label: '利用者名', type: 'text', max: 80, help: 'サインインに使う名です。パスワードは書きません。' },
    system: { label: '情報システム', type: 'item', register: 'systems', states: ['運用中'] },
    people: { label: '使う人', type: 'person', many: true },
    reason: { label: '共用する理由', type: 'text', max: 300 },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '共用しているＩＤです。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '使用中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'name', 'system', 'people', 'unit', 'state'],
})
