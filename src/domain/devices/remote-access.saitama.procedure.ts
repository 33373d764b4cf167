import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { REMOTE_PERMISSION, protectionIsFresh, terminalSituation } from './situation.ts'

// リモートアクセスに使う端末の許可（埼玉県警察）。個人所有の端末は、別の定め・許可・最新の対策の三つがそろうときだけ使える。
export const remoteAccess = procedure(REMOTE_PERMISSION, {
  title: 'リモートアクセスに使う端末の許可',
  cites: [saitama['8-3-(1)-ウ'], saitama['8-3-(1)-エ']],
  profiles: ['saitama-police'],
  settings: [protectionIsFresh, lapse],
  subject: 'terminals',
  subjectStates: ['保管中', '使用中', '持出し中'],
  verb: 'リモートアクセスの許可を申請する',
  form: {
    purpose: { label: '目的', type: 'text', max: 200 },
    period: { label: '期間', type: 'dateRange', notBefore: 'today', withinFiscalYear: true },
    locked: { label: '端末に画面のロックなどの盗難・紛失への備えがある', type: 'flag' },
  },
  judge: (context) => terminalSituation('remote-access', context),
  steps: [{ kind: '決裁', role: 'システムセキュリティ責任者', scope: 'subject', cites: [saitama['8-3-(1)-ウ']] }],
  grants: { until: { field: 'period.to' }, to: 'applicant' },
  lapsesAfter: lapse,
})
