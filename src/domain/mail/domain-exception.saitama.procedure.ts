import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'

// 読み: 特別な事情を判断する者は書かれていないので、理由を記録し運用管理者の確認を受ける（docs/readings/0401）。
export const domainException = procedure('mail.domain-exception.saitama', {
  title: '保証ドメイン名によらない送信の確認',
  cites: [saitama['8-1-(3)-イ']],
  profiles: ['saitama-police'],
  settings: [lapse],
  subject: null,
  verb: '特別な事情の確認を求める',
  form: {
    domain: { label: '使うドメイン名', type: 'text', max: 120 },
    recipient: { label: '送信先', type: 'text', max: 200 },
    reason: { label: '特別な事情', type: 'text', multiline: true, max: 400, help: '保証ドメイン名を使えない理由を書きます。' },
    period: { label: '期間', type: 'dateRange', notBefore: 'today', withinFiscalYear: true },
  },
  steps: [{ kind: '決裁', role: '運用管理者', scope: 'applicant', cites: [saitama['8-1-(3)-イ']] }],
  effect: { creates: 'domain-exceptions' },
  grants: { until: { field: 'period.to' }, to: 'unit' },
  lapsesAfter: lapse,
})
