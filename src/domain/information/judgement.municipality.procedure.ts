import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { criteria } from './criteria.municipality.guard.ts'
import { criteriaForm, KEPT } from './criteria.municipality.ts'

// 入手した情報の分類が分からないときの判断依頼。判断は情報セキュリティ管理者がし、出るまでは最も高い分類として扱う。
export const judgement = procedure('information.judgement.municipality', {
  title: '情報の分類の判断依頼',
  cites: [mic['2-(2)-④-(ウ)']],
  profiles: ['municipality'],
  subject: 'information',
  subjectStates: ['作成途上', '使用中'],
  verb: '分類の判断を求める',
  form: { unknownWhy: { label: '分からない理由', type: 'text', max: 200 } },
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'subject', cites: [mic['2-(2)-④-(ウ)']] }],
  decides: { form: criteriaForm, guards: criteria },
  effect: { classify: { keep: KEPT } },
})
