import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['1-(7)-②']] as const
export const PLAN_READERS = ['CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者', '情報セキュリティ管理者'] as const

// 改善計画。委員会が年度ごとに定める。項目ごとの担当・期限・進み具合は「改善計画の項目」に持つ。
export const improvementPlans = register('committees.improvement-plans', {
  title: '改善計画',
  noun: '改善計画',
  cites,
  profiles: ['municipality'],
  purpose: '委員会が年度ごとに立てる、情報セキュリティ対策の改善計画です。会議体の画面から「改善計画の案を作る」で始め、項目を加え、会議で定めます。',
  table: 'improvement_plan',
  number: { label: '計画番号', help: '自動で付きます。', prefix: '改善' },
  columns: {
    committee: { label: '会議体', type: 'item', register: 'committees' },
    fiscalYear: { label: '年度', type: 'number', min: 2000, max: 2100, unit: '年度', help: '西暦で入れます。令和８年度は2026です。' },
    title: { label: '計画の名称', type: 'text', max: 160 },
    aim: { label: '目標', type: 'text', multiline: true, max: 2000, required: false },
    meeting: { label: '定めた会議', type: 'item', register: 'meetings', required: false },
    settledOn: { label: '定めた日', type: 'date', required: false },
    outcome: { label: '年度を終えての評価', type: 'text', multiline: true, max: 2000, required: false },
  },
  states: {
    案: { tone: 'attention', help: '項目を加えて、会議で定めます。' },
    実施中: { tone: 'rest', help: '委員会が定めました。項目ごとに進めています。' },
    終了: { tone: 'final', help: '終えました。' },
  },
  initial: '案',
  carriesInformation: false,
  enteredBy: { act: '改善計画の案の作成', cites },
  byActsAlone: { cites },
  opensTo: { roles: [...PLAN_READERS], home: true, cites },
  linked: ['committee'],
  linkedFrom: [{ register: 'improvement-items', column: 'plan' }],
  listed: ['number', 'fiscalYear', 'title', 'committee', 'settledOn', 'state'],
})
