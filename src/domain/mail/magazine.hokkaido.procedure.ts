import { hokkaido } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { addressesIn, publicationForm, publicSituation } from '../web/publication-form.ts'

// メールマガジン等の配信の申請。要機密情報は載せられない。
export const magazine = procedure('mail.magazine.hokkaido', {
  title: 'メールマガジン等の配信',
  cites: [hokkaido['11-4'], hokkaido['2-4-(2)-オ']],
  profiles: ['hokkaido-police'],
  settings: [lapse],
  subject: null,
  verb: '配信を申請する',
  form: publicationForm,
  finds: addressesIn,
  judge: (context) => publicSituation('mail-magazine', context),
  steps: [{ kind: '決裁', role: '運用管理者', scope: 'applicant', cites: [hokkaido['2-4-(2)-オ']] }],
  lapsesAfter: lapse,
})
