import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'

const common = { profiles: ['municipality'], subject: null } as const
const from = { label: '就く日', type: 'date', notBefore: 'today' } as const
const until = { label: '終わりの日', type: 'date', required: false, help: '決まっていなければ空にします。' } as const
const CSIRT = ['CSIRTの構成員', 'CSIRT責任者', 'CSIRTの業務統括', 'CSIRTの外部連携担当']

/** CISOが任じる役割。CISOが自ら行えば、そのまま効力が生じる。 */
export const cisoNominations = [
  procedure('appointments.staff.municipality/advisor', {
    ...common, title: '最高情報セキュリティアドバイザーの指名', cites: [mic['1-(1)-②']], verb: 'アドバイザーを指名する',
    form: {
      person: { label: 'アドバイザー', type: 'person', eligible: { as: { is: '最高情報セキュリティアドバイザー' } } },
      expertise: { label: '専門的な知識と経験', type: 'text', multiline: true, max: 500, cites: [mic['1-(1)-②']] },
      duties: { label: '業務内容', type: 'text', multiline: true, max: 1000, cites: [mic['1-(1)-②']] }, from, until,
    },
    steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites: [mic['1-(1)-②']], unlessApplicantHolds: true }],
    effect: { appoints: { role: '最高情報セキュリティアドバイザー', person: { field: 'person' }, from: { field: 'from' }, until: { field: 'until' }, basis: { field: 'duties' } } },
  }),
  procedure('appointments.staff.municipality/vice-ciso', {
    ...common, title: '副CISOの指名', cites: [mic['1-(1)-④']], verb: '副CISOを指名する',
    form: { person: { label: '副CISO', type: 'person', notMe: true, eligible: { as: { is: '副CISO' } } }, from, until },
    steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites: [mic['1-(1)-④']], unlessApplicantHolds: true }],
    effect: { appoints: { role: '副CISO', person: { field: 'person' }, from: { field: 'from' }, until: { field: 'until' } } },
  }),
  procedure('appointments.staff.municipality/chief', {
    ...common, title: '統括情報セキュリティ責任者の指名', cites: [mic['1-(2)-①']], verb: '統括を指名する',
    form: { person: { label: '統括情報セキュリティ責任者', type: 'person', eligible: { as: { is: '統括情報セキュリティ責任者' } }, help: '情報政策担当部長を充てます。異動で交代すると、空席になって後任の案が体制点検に出ます。' }, from },
    steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites: [mic['1-(2)-①']], unlessApplicantHolds: true }],
    effect: { appoints: { role: '統括情報セキュリティ責任者', person: { field: 'person' }, from: { field: 'from' } } },
  }),
  procedure('appointments.staff.municipality/csirt', {
    ...common, title: 'CSIRTの選任', cites: [mic['1-(9)-②']], verb: 'CSIRTに選任する',
    form: { role: { label: 'CSIRTでの役', type: 'choice', options: CSIRT, help: '責任者・業務統括・外部連携担当は、構成員の中から選びます。' }, person: { label: '職員', type: 'person', eligible: { as: 'role' } }, from, until },
    steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites: [mic['1-(9)-②']], unlessApplicantHolds: true }],
    effect: { appoints: { role: { field: 'role' }, person: { field: 'person' }, from: { field: 'from' }, until: { field: 'until' } } },
  }),
]
