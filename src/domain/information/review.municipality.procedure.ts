import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { criteria } from './criteria.municipality.guard.ts'
import { criteriaForm, KEPT } from './criteria.municipality.ts'

// 分類の見直し。下げるときは、分類を定めた者（異動していれば後任、いなければ情報セキュリティ管理者）に申し出る（docs/readings/0524）。
export const review = procedure('information.review.municipality', {
  title: '情報の分類の見直し',
  cites: [mic['2-(2)-①-(ア)']],
  profiles: ['municipality'],
  subject: 'information',
  subjectStates: ['作成途上', '使用中'],
  verb: '分類の見直しを申し出る',
  form: { ...criteriaForm, why: { label: '見直す理由', type: 'text', max: 200 } },
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'subject', classifier: true, cites: [mic['2-(2)-①-(ア)']] }],
  guards: criteria,
  effect: { classify: { keep: KEPT, review: true } },
})
