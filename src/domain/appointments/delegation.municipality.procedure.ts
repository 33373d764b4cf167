import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { delegatesNamedClauses, networksToSomebodyElse, proxyIsSomebodyElse, reservedMattersStay } from './delegation.municipality.guard.ts'

const common = { profiles: ['municipality'], subject: null } as const

/** CISOの担務の委譲と不在のときの代行の定め、統括のネットワークの権限の委譲。 */
export const delegations = [
  procedure('appointments.delegation.municipality/delegated', {
    ...common, title: 'CISOの担務の委譲', cites: [mic['1-(1)-⑤']], verb: '担務を委譲する',
    form: {
      clauses: { label: '委譲する担務の条項', type: 'text', names: 'clauses', max: 1000, help: '番号か言葉で探して選びます。いくつでも選べます。' },
      duties: { label: '行わせること', type: 'text', multiline: true, max: 500 },
      toRole: { label: '行わせる役割', type: 'choice', options: ['副CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者'] },
      period: { label: '期間', type: 'dateRange', notBefore: 'today' },
    },
    finds: { reserved: { register: 'reserved-matters', column: 'clause', field: 'clauses', matching: 'within', states: ['専決'], everywhere: true } },
    guards: [delegatesNamedClauses, reservedMattersStay],
    steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites: [mic['1-(1)-⑤']], unlessApplicantHolds: true }],
    effect: { delegates: { kind: '委譲', role: 'CISO', toRole: { field: 'toRole' }, clauses: { field: 'clauses' }, from: { field: 'period.from' }, until: { field: 'period.to' } } },
  }),
  procedure('appointments.delegation.municipality/acting', {
    ...common, title: 'CISO不在時の代行の定め', cites: [mic['kaisetsu-1-(2)']], verb: '代行者を定める',
    form: {
      toRole: { label: '代行する役割', type: 'choice', options: ['統括情報セキュリティ責任者', '副CISO'], default: '統括情報セキュリティ責任者', help: 'CISOの不在が登録された期間だけ、CISOの決裁を代わって行います。' },
      period: { label: '定める期間', type: 'dateRange', notBefore: 'today' },
    },
    guards: [proxyIsSomebodyElse],
    steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites: [mic['kaisetsu-1-(2)']], unlessApplicantHolds: true }],
    effect: { delegates: { kind: '代行', role: 'CISO', toRole: { field: 'toRole' }, from: { field: 'period.from' }, until: { field: 'period.to' } } },
  }),
  procedure('appointments.delegation.municipality/networks', {
    ...common, title: 'ネットワークの変更の権限の委譲', cites: [mic['1-(2)-②']], verb: '権限を委譲する',
    form: {
      clauses: { label: '委譲する権限', type: 'choice', options: [{ value: 'mic:1-(2)-②', label: 'ネットワークの変更の承認' }], default: 'mic:1-(2)-②' },
      person: { label: '行わせる人', type: 'person', among: 'organisation', employment: ['regular', 'non-regular'] },
      period: { label: '期間', type: 'dateRange', notBefore: 'today' },
    },
    guards: [networksToSomebodyElse],
    steps: [{ kind: '決裁', role: '統括情報セキュリティ責任者', scope: 'organisation', cites: [mic['1-(2)-①']], unlessApplicantHolds: true }],
    effect: { delegates: { kind: '委譲', role: '統括情報セキュリティ責任者', toPerson: { field: 'person' }, clauses: { field: 'clauses' }, from: { field: 'period.from' }, until: { field: 'period.to' } } },
  }),
]
