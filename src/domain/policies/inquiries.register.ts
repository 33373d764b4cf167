import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

export const INQUIRY_KINDS = ['不明な点', '遵守することが困難な点', 'その他'] as const

// 規程の相談。職員の問いと、情報セキュリティ管理者の指示。指示があるまで未回答に残る。
export const inquiries = register('policies.inquiries', {
  title: '規程の相談',
  noun: '相談',
  cites: [mic['5.1-(1)-①']],
  profiles: ['municipality'],
  purpose: '規程の分からない点や、守るのが難しい点を、所属の情報セキュリティ管理者に相談します。指示が記録されるまで「未回答」に残ります。',
  table: 'inquiry',
  number: { label: '相談番号', help: '送ると自動で付きます。', prefix: '相談' },
  columns: {
    clause: { label: '条項', type: 'text', names: 'clause', max: 80 },
    kind: { label: '種類', type: 'choice', options: [...INQUIRY_KINDS] },
    question: { label: '相談の内容', type: 'text', multiline: true, max: 2000 },
    asker: { label: '相談した人', type: 'person' },
    askedOn: { label: '相談した日', type: 'date' },
    answer: { label: '指示', type: 'text', multiline: true, max: 2000, required: false },
    answeredOn: { label: '指示した日', type: 'date', required: false },
    answeredBy: { label: '指示した人', type: 'person', required: false },
    exceptionOn: { label: '例外措置を申請した日', type: 'date', required: false },
  },
  states: {
    未回答: { tone: 'attention', help: '情報セキュリティ管理者の指示を待っています。' },
    回答済: { tone: 'rest', help: '指示がありました。' },
    終了: { tone: 'final', help: '相談した人が、指示のとおりにしました。' },
  },
  initial: '未回答',
  enteredBy: { act: '規程の相談', cites: [mic['5.1-(1)-①']] },
  byActsAlone: { cites: [mic['5.1-(1)-①']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'clause', 'kind', 'state', 'asker', 'unit', 'askedOn', 'answeredOn'],
})
