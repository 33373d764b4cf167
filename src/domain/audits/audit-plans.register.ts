import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['2-2-(2)-エ']] as const

// 監査実施計画（埼玉県警察）。情報セキュリティ管理者が案を作り、委員会の審議を経て、本部長が承認する。
export const auditPlans = register('audits.audit-plans', {
  title: '監査実施計画',
  noun: '監査実施計画',
  cites,
  profiles: ['saitama-police'],
  purpose: '年度ごとの監査の計画です。案を作り、委員会の議案「エ 監査実施計画」として審議を受けてから、本部長の承認を申請します。',
  table: 'audit_plan',
  number: { label: '計画番号', help: '案を作ると自動で付きます。', prefix: '監査計画' },
  columns: {
    year: { label: '年度', type: 'number', min: 2024, max: 2100, unit: '年度', help: '西暦で書きます。例: 2027' },
    title: { label: '名称', type: 'text', max: 120, help: '例: 令和９年度監査実施計画' },
    purpose: { label: '目的と重点', type: 'text', multiline: true, max: 2000 },
    units: { label: '監査を受ける所属', type: 'unit', many: true },
    schedule: { label: '日程', type: 'text', multiline: true, max: 1000 },
    drafter: { label: '案を作った人', type: 'person', required: false },
    deliberation: { label: '委員会の審議', type: 'text', max: 200, required: false, help: '議決すると入ります。', cites },
    deliberatedOn: { label: '審議した日', type: 'date', required: false, cites },
    approvedOn: { label: '承認した日', type: 'date', required: false },
  },
  states: {
    案: { tone: 'attention', help: '委員会の審議と本部長の承認を待っています。' },
    承認済: { tone: 'rest', help: '本部長が承認しました。' },
    取下げ: { tone: 'final', help: '承認を受けずに終わりました。' },
  },
  initial: '案',
  carriesInformation: false,
  enteredBy: { act: '監査実施計画の案の作成', cites },
  byActsAlone: { cites },
  listed: ['number', 'year', 'title', 'state', 'deliberation', 'approvedOn'],
})
