import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { applicationForm, consideration, permitted, refused } from './application.ts'
import { alternativeOrReasonInMunicipality, appliedForInMunicipality, namesClausesOfMunicipality } from './exception.guard.ts'
import { METHODS } from './exceptions.register.ts'

const { impact, handling, conditions, infeasible } = consideration([mic['7.4-(3)']])

// 例外措置の申請（市区町村）。CISOの許可があるまで、例外は有効にならない。
export const exception = procedure('exceptions.exception.municipality', {
  title: '例外措置',
  cites: [mic['7.4-(1)']],
  profiles: ['municipality'],
  subject: null,
  verb: '例外措置を申請する',
  form: {
    ...applicationForm({ difficulty: [mic['7.4-(1)']], alternative: [mic['kaisetsu-7.4']], period: [mic['kaisetsu-7.4']] }),
    method: { label: '方式', type: 'choice', options: [...METHODS], cites: [mic['7.4-(1)']] },
  },
  guards: [appliedForInMunicipality, namesClausesOfMunicipality, alternativeOrReasonInMunicipality],
  steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites: [mic['7.4-(1)']] }],
  decides: { form: { impact: { ...impact, required: false }, handling: { ...handling, required: false }, conditions, infeasible } },
  effect: permitted,
  tellsFields: ['period', 'conditions'],
  whenRefused: refused,
})
