import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'

// TODO: 6.4(2)⑤（取り込んだ実際の権限者との突合）は課題F15。そこで⑤を引く。
// 対策ソフトウェアの設定を変える権限の申請。情報システム管理者の許可で権限台帳に載る。
export const antivirusAuthority = procedure('devices.antivirus-authority.municipality', {
  title: '対策ソフトウェアの設定変更権限',
  cites: [mic['6.4-(3)-①']],
  profiles: ['municipality'],
  subject: null,
  verb: '設定変更の権限を申請する',
  form: {
    person: { label: '権限を持つ職員', type: 'person', among: 'unit' },
    scope: { label: '対象の端末・システム', type: 'text', max: 200 },
    purpose: { label: '必要な理由', type: 'text', max: 200 },
    until: { label: '終わり', type: 'date', notBefore: 'today' },
  },
  steps: [{ kind: '決裁', role: '情報システム管理者', scope: 'applicant', cites: [mic['6.4-(3)-①']] }],
  effect: { creates: 'antivirus-authorities', set: { grantedOn: 'today' } },
})
