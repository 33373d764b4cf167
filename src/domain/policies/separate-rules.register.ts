import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { numberedBeforeItCounts } from './separate-rules.guard.ts'

const cites = [saitama['9'], saitama['2-1-(5)-ウ'], saitama['2-5-(2)-ウ-(イ)']] as const

// 別段の定め台帳。「別に定める」とした条項の一つずつに、どの文書が何を定めたか。空き枠は、まだ定めのない条項。
export const separateRules = register('policies.separate-rules', {
  title: '別段の定め台帳',
  noun: '別段の定め',
  cites,
  profiles: ['saitama-police'],
  purpose: '規程が「別に定める」とした条項ごとに、定めた文書と内容を登録します。規程台帳の規程から「別に定める事項の空き枠を設ける」と、まだ定めのない条項が「未登録」で並びます。',
  table: 'separate_rule',
  number: { label: '枠の番号', help: '空き枠を設けると自動で付きます。', prefix: '別段' },
  columns: {
    basis: { label: '根拠の規程', type: 'item', register: 'policies' },
    clause: { label: '「別に定める」とした条項', type: 'text', names: 'clause', max: 80 },
    subject: { label: '定める事柄', type: 'text', max: 160 },
    name: { label: '定めの名称', type: 'text', max: 160, required: false },
    docNumber: { label: '文書番号', type: 'text', max: 120, required: false, help: '文書番号のない定めは、判定の根拠になりません。', cites: [saitama['9']] },
    dated: { label: '文書の日付', type: 'date', required: false },
    edition: { label: '版', type: 'text', max: 60, required: false },
    decidedBy: { label: '定めた者', type: 'text', max: 80, required: false },
    content: { label: '定めた内容', type: 'text', multiline: true, max: 4000, required: false },
    lifts: { label: '判定で代わる条項', type: 'text', names: 'clauses', max: 300, required: false },
    startsOn: { label: '効力の始まり', type: 'date', required: false },
    endsOn: { label: '効力の終わり', type: 'date', required: false },
    registrant: { label: '登録した人', type: 'person', required: false },
  },
  states: {
    未登録: { tone: 'attention', help: '定めがまだ登録されていません。' },
    登録済: { tone: 'rest', help: '定めを登録しました。判定の根拠にはしていません。' },
    適用中: { tone: 'out', help: '判定の根拠にしています。' },
    終了: { tone: 'final', help: '効力が終わりました。' },
  },
  initial: '未登録',
  carriesInformation: false,
  guards: [numberedBeforeItCounts],
  enteredBy: { act: '空き枠を設けること', cites: [saitama['9']] },
  byActsAlone: { cites: [saitama['9']] },
  expires: { column: 'endsOn', from: ['登録済', '適用中'], to: '終了', person: 'registrant', tells: ['情報セキュリティ管理者'], cites: [saitama['9']] },
  listed: ['number', 'clause', 'subject', 'state', 'name', 'docNumber', 'endsOn'],
})
