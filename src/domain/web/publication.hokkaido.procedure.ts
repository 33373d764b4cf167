import { hokkaido } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { addressesIn, publicationForm, publicSituation } from './publication-form.ts'

// 道警ホームページへの掲載の申請。要機密情報と、付与されたメールアドレスは載せられない。
export const publication = procedure('web.publication.hokkaido', {
  title: '道警ホームページへの掲載',
  cites: [hokkaido['11-2'], hokkaido['11-3-(1)'], hokkaido['2-4-(2)-ウ']],
  profiles: ['hokkaido-police'],
  settings: [lapse],
  subject: null,
  verb: '掲載を申請する',
  form: publicationForm,
  finds: addressesIn,
  judge: (context) => publicSituation('website', context),
  steps: [{ kind: '決裁', role: '運用管理者', scope: 'applicant', cites: [hokkaido['2-4-(2)-ウ']] }],
  lapsesAfter: lapse,
})
