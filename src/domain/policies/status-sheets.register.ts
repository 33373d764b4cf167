import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['1-(2)-⑨']] as const

// CISOに送った運用状況票。送った時の件数のまま残り、開いた人と日時が証跡に残る。
export const statusSheets = register('policies.status-sheets', {
  title: '運用状況票',
  noun: '運用状況票',
  cites,
  profiles: ['municipality'],
  purpose: '統括情報セキュリティ責任者がCISOに送った、関係規程の運用状況です。件数は送った時のまま残ります。今の件数は「やること」の運用状況票の画面で見られます。',
  table: 'status_sheet',
  number: { label: '票の番号', help: '送ると自動で付きます。', prefix: '運用' },
  columns: {
    sentAt: { label: '送付した日時', type: 'dateTime' },
    sentBy: { label: '送った人', type: 'person' },
    issues: { label: '課題', type: 'text', multiline: true, max: 2000, required: false },
    problems: { label: '問題点', type: 'text', multiline: true, max: 2000, required: false },
    figures: { label: '条項ごとの件数（送った時）', type: 'text', multiline: true, max: 100_000 },
  },
  states: { 送付済: { tone: 'final', help: 'CISOに送りました。中身は動きません。' } },
  initial: '送付済',
  carriesInformation: false,
  enteredBy: { act: '運用状況票の送付', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['統括情報セキュリティ責任者', 'CISO'], witnessed: ['sentAt'], cites },
  listed: ['number', 'sentAt', 'sentBy', 'state'],
})
