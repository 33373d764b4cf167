import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'

export const MODIFICATIONS = ['改造', '増設', '交換'] as const

// TODO: ②（構成項目の変更と構成履歴）は課題F12。そこで②を引く。
// 端末の改造・増設・交換の申請。二者の許可がそろうと、期間の中で行える。
export const modification = procedure('devices.modification.municipality', {
  title: '端末の改造・増設・交換',
  cites: [mic['6.1-(18)-①']],
  profiles: ['municipality'],
  subject: 'terminals',
  subjectStates: ['保管中', '使用中'],
  verb: '改造・増設・交換を申請する',
  form: {
    change: { label: '行うこと', type: 'choice', options: MODIFICATIONS },
    details: { label: '内容', type: 'text', max: 200, help: '例: メモリを８ＧＢ増設' },
    purpose: { label: '業務上の必要', type: 'text', max: 200 },
    period: { label: '行う期間', type: 'dateRange', notBefore: 'today', withinFiscalYear: true },
  },
  steps: [
    { kind: '回議', role: '情報システム管理者', scope: 'subject', cites: [mic['6.1-(18)-①']] },
    { kind: '決裁', role: '統括情報セキュリティ責任者', scope: 'organisation', cites: [mic['6.1-(18)-①']] },
  ],
  grants: { until: { field: 'period.to' }, to: 'unit' },
})
