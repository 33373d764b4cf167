import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { asked } from '../words/asker.ts'

// 公用メールの自動転送の設定の申請。例外措置が登録されている間しか出せない。
export const forwarding = procedure('mail.forwarding.municipality', {
  title: '電子メールの自動転送の設定',
  cites: [mic['6.1-(15)-①']],
  profiles: ['municipality'],
  subject: null,
  verb: '自動転送の設定を申請する',
  form: {
    address: { label: '転送する公用のアドレス', type: 'text', max: 120, pattern: 'email' },
    destinationKind: { label: '転送先の区分', type: 'choice', options: ['庁内', '庁外'] },
    destination: { label: '転送先', type: 'text', max: 120, pattern: 'email' },
    purpose: { label: '理由', type: 'text', max: 200 },
  },
  judge: (context) => ({
    ...asked('forward-mail', context), destination: { kind: context.form['destinationKind'] === '庁内' ? 'inside' : 'other-organisation', channel: 'mail' }, findings: ['automatic-forwarding'],
  }),
  steps: [{ kind: '決裁', role: '情報システム管理者', scope: 'applicant', cites: [mic['6.1-(15)-①']] }],
})
