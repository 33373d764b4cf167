import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 違反簿。情報資産の使い方などの違反を一件ずつ起こし、処置が済むまで残す。
export const violations = register('violations.violations', {
  title: '違反簿',
  noun: '違反',
  cites: [mic['2-(2)-⑤-(ア)']],
  profiles: ['municipality'],
  purpose: '業務以外の目的での利用などの違反を起票し、どう処置したかまで残します。',
  table: 'violation',
  number: { label: '違反番号', help: '起票すると自動で付きます。', prefix: '違反' },
  columns: {
    person: { label: '行った職員', type: 'person' },
    usedOn: { label: '行われた日', type: 'date', notAfter: 'today' },
    category: { label: '区分', type: 'choice', options: ['業務以外の目的での利用', '身分証明書等の提示の拒否'] },
    asset: { label: '使われた情報資産・システム', type: 'text', max: 200 },
    circumstances: { label: '内容', type: 'text', multiline: true, max: 1000 },
    measure: { label: '処置', type: 'text', multiline: true, max: 1000, required: false },
    measuredOn: { label: '処置した日', type: 'date', required: false, notAfter: 'today' },
  },
  states: { 未処置: { tone: 'attention', help: '起票され、処置を待っています。' }, 処置済: { tone: 'final', help: '処置が済みました。' } },
  initial: '未処置',
  enteredBy: { act: '業務外利用の登録・提示の拒否の起票', cites: [mic['2-(2)-⑤-(ア)']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'category', 'person', 'usedOn', 'asset', 'unit', 'state', 'measuredOn'],
})
