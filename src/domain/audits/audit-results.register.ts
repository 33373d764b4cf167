import { saitama } from '../../../clauses/index.ts'
import type { Form } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['2-2-(2)-オ']] as const
/** What a result says, as it is settled and as it stands in the register. */
export const resultFields = {
  title: { label: '監査の名称', type: 'text', max: 120 },
  units: { label: '監査を受けた所属', type: 'unit', many: true },
  findings: { label: '指摘の件数', type: 'number', min: 0, max: 9999, unit: '件' },
  summary: { label: '監査結果', type: 'text', multiline: true, max: 4000 },
  improvements: { label: '改善事項', type: 'text', multiline: true, max: 4000, required: false, cites },
  elsewhere: { label: 'ほかの所属で確かめた結果', type: 'text', multiline: true, max: 2000, required: false, cites },
  improvementPlan: { label: '改善計画', type: 'text', multiline: true, max: 4000, required: false, cites },
} as const satisfies Form

// 監査結果（埼玉県警察）。確定すると委員会の庶務に「未付議」で並び、議案になると付議済、議決すると審議済になる。
export const auditResults = register('audits.audit-results', {
  title: '監査結果',
  noun: '監査結果',
  cites,
  profiles: ['saitama-police'],
  purpose: '確定した監査の結果です。委員会にまだ諮っていないものが「未付議」で残ります。会議体の画面の「議案を登録する」で、区分オの元の記録に選びます。',
  table: 'audit_result',
  number: { label: '結果番号', help: '確定すると自動で付きます。', prefix: '監査結果' },
  columns: {
    committee: { label: '諮る委員会', type: 'item', register: 'committees' },
    plan: { label: '監査実施計画', type: 'item', register: 'audit-plans', required: false },
    ...resultFields,
    confirmedOn: { label: '確定した日', type: 'date' },
    confirmedBy: { label: '確定した人', type: 'person' },
    deliberation: { label: '委員会の審議', type: 'text', max: 200, required: false, help: '議決すると入ります。', cites },
    deliberatedOn: { label: '審議した日', type: 'date', required: false, cites },
  },
  states: {
    未付議: { tone: 'attention', help: '委員会にまだ諮っていません。' },
    付議済: { tone: 'attention', help: '議案になりました。議決を待っています。' },
    審議済: { tone: 'final', help: '委員会が審議しました。対策は議決の課題にあります。' },
  },
  initial: '未付議',
  carriesInformation: false,
  enteredBy: { act: '監査結果の確定', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['情報セキュリティ管理者', '監査官', '情報管理課長', '警察本部長'], home: true, cites },
  listed: ['number', 'title', 'state', 'findings', 'confirmedOn', 'deliberation'],
})
