import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'

const base = { profiles: ['municipality'], cites: [mic['6.1-(17)-①']] } as const
const steps = [
  { kind: '回議', role: '情報システム管理者', scope: 'subject', cites: [mic['6.1-(17)-①']] }, { kind: '決裁', role: '統括情報セキュリティ責任者', scope: 'organisation', cites: [mic['6.1-(17)-①']] },
] as const
const form = {
  software: { label: 'ソフトウェア', type: 'text', max: 120 },
  version: { label: '版', type: 'text', max: 60, required: false },
  purpose: { label: '業務上の必要', type: 'text', max: 200 },
  until: { label: '許可の終わり', type: 'date', notBefore: 'today', required: false },
} as const

// TODO: ②（ライセンス台帳への割当て）は課題F14。そこで②を引く。
/** ソフトウェアの導入の申請。二者の許可がそろうと許可台帳に載る。 */
export const installations = [
  procedure('software.installation.municipality', {
    ...base, title: 'ソフトウェアの導入', subject: 'terminals', subjectStates: ['保管中', '使用中'], verb: 'ソフトウェアの導入を申請する', form, steps,
    effect: { creates: 'permitted-software', set: { terminal: 'item', permittedOn: 'today' } },
  }),
  procedure('software.installation.municipality/unit', {
    ...base, title: '所属の端末へのソフトウェアの導入', subject: null, verb: '所属のすべての端末への導入を申請する', form,
    steps: steps.map((step) => (step.scope === 'subject' ? { ...step, scope: 'applicant' as const } : step)),
    effect: { creates: 'permitted-software', set: { permittedOn: 'today' } },
  }),
]
