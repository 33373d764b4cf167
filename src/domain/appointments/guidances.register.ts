import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 指導票。統括が責任者や管理者に出す指導・助言と、その答え。
export const guidances = register('appointments.guidances', {
  title: '指導票',
  noun: '指導票',
  cites: [mic['1-(2)-④']],
  profiles: ['municipality'],
  purpose: '統括情報セキュリティ責任者が、責任者・管理者・担当者に出した指導や助言と、その答えを残します。',
  table: 'guidance',
  number: { label: '指導番号', help: '発行すると自動で付きます。', prefix: '指導' },
  columns: {
    addressee: { label: '相手', type: 'person' },
    matter: { label: '件名', type: 'text', max: 120 },
    guidance: { label: '指導・助言の内容', type: 'text', multiline: true, max: 2000 },
    answerBy: { label: '回答の期限', type: 'date' },
    answer: { label: '回答（したこと）', type: 'text', multiline: true, max: 2000, required: false },
    answeredOn: { label: '回答した日', type: 'date', required: false },
  },
  states: { 回答待ち: { tone: 'attention', help: '相手の回答を待っています。' }, 回答済: { tone: 'rest', help: '回答がありました。統括が確かめて終えます。' }, 終了: { tone: 'final', help: '統括が回答を確かめました。' } },
  initial: '回答待ち',
  enteredBy: { act: '指導票の発行', cites: [mic['1-(2)-④']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'matter', 'addressee', 'answerBy', 'answeredOn', 'unit', 'state'],
})
