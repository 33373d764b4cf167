import { hokkaido } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { MATTERS } from './applicants.ts'

const cites = [hokkaido['6-1'], hokkaido['10-1']] as const

// 申請の前の協議。システム管理者が結果を書いて終えると、日付と結果が協議の記録に残る。
export const consultation = procedure('public-services.consultation.hokkaido', {
  title: '事前協議',
  cites,
  profiles: ['hokkaido-police'],
  subject: null,
  verb: '事前協議を申し入れる',
  form: {
    matter: { label: '協議する事項', type: 'choice', options: MATTERS },
    name: { label: '手続・配信などの名称', type: 'text', max: 160 },
    content: { label: '協議する内容', type: 'text', multiline: true, max: 2000 },
  },
  steps: [{ kind: '決裁', role: 'システム管理者', scope: 'organisation', cites }],
  decides: { form: { result: { label: '協議の結果', type: 'text', multiline: true, max: 1000, help: '申請する人に伝わり、協議の記録に残ります。' } } },
  tellsFields: ['result'],
  effect: { creates: 'consultations', set: { consultedOn: 'today', consultedWith: 'actor' } },
})
