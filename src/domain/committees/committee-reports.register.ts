import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['2-2-(3)-イ']] as const

// 専門部会から委員会への報告書。
export const committeeReports = register('committees.committee-reports', {
  title: '専門部会の報告書',
  noun: '報告書',
  cites,
  profiles: ['saitama-police'],
  purpose: '専門部会の調査・審議の状況を委員会に報告します。専門部会の議事を確定すると下書きができ、部会長が提出すると全委員に届きます。',
  table: 'committee_report',
  number: { label: '報告番号', help: '自動で付きます。', prefix: '報告' },
  columns: {
    meeting: { label: '専門部会の会議', type: 'item', register: 'meetings' },
    reporting: { label: '報告する専門部会', type: 'item', register: 'committees' },
    committee: { label: '報告先の委員会', type: 'item', register: 'committees' },
    summary: { label: '調査・審議の状況', type: 'text', multiline: true, max: 8000 },
    draftedOn: { label: '下書きした日', type: 'date' },
    submittedOn: { label: '提出した日', type: 'date', required: false },
  },
  states: { 下書き: { tone: 'attention', help: '部会長の提出を待っています。' }, 提出済: { tone: 'final', help: '全委員に届きました。' } },
  initial: '下書き',
  carriesInformation: false,
  enteredBy: { act: '議事の確定', cites },
  linked: ['committee', 'reporting'],
  listed: ['number', 'reporting', 'meeting', 'state', 'draftedOn', 'submittedOn'],
})
