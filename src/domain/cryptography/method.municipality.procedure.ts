import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'

// CISOが方式を定める。決裁が下りると一覧に載り、申請で選べるようになる。
export const method = procedure('cryptography.method.municipality', {
  title: '暗号などの方式の決定',
  cites: [mic['6.1-(16)-②']],
  profiles: ['municipality'],
  subject: null,
  verb: '方式の決定を求める',
  form: {
    name: { label: '方式', type: 'text', max: 120 },
    kind: { label: '区分', type: 'choice', options: ['電子署名', '暗号化', 'パスワード設定'] },
    validFrom: { label: '使える期間の始まり', type: 'date' },
    validUntil: { label: '使える期間の終わり', type: 'date', notBefore: 'today' },
    keyHandling: { label: '鍵・パスワードの管理の方法', type: 'text', multiline: true, max: 1000, cites: [mic['6.1-(16)-②']] },
  },
  steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites: [mic['6.1-(16)-②'], mic['6.1-(16)-①']] }],
  effect: { creates: 'protection-methods', set: { decidedOn: 'today' } },
})
