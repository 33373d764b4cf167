import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'

const clause = mic['6.1-(3)']
const agreement = mic['kaisetsu-6.1-(3)']

export const askedBySystemManager = guard('exchange.exchange.municipality/applicant', {
  title: '交換を申請する人',
  cites: [clause],
  profiles: ['municipality'],
  refuses: ({ standsAs }) => standsAs?.includes('情報システム管理者') ? null : { field: '', message: '他団体との交換を申請できるのは、取扱いに関する事項を定める情報システム管理者です。' },
})

// 他団体との交換の許可。取扱事項を定め、統括情報セキュリティ責任者と情報セキュリティ責任者の両方から許可を受ける。
export const exchange = procedure('exchange.exchange.municipality', {
  title: '他団体との情報・ソフトウェアの交換',
  cites: [clause, agreement],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'exchanges',
  subjectStates: ['許可待ち'],
  verb: '交換の許可を申請する',
  form: {
    handling: { label: '取扱いに関する事項の定め', type: 'text', multiline: true, max: 1000, cites: [clause], help: '受け渡しの方法、保管、複製、期限、終わった後の消去など、あらかじめ定めた扱いを書きます。' },
    purpose: { label: '用途', type: 'text', max: 200, cites: [agreement] },
    againstMisuse: { label: '目的外の利用を防ぐ方法', type: 'text', multiline: true, max: 500, cites: [agreement] },
    againstLoss: { label: '紛失を防ぐ方法', type: 'text', multiline: true, max: 500, cites: [agreement] },
    againstAlteration: { label: '改ざんを防ぐ方法', type: 'text', multiline: true, max: 500, cites: [agreement] },
    agreement: { label: '合意文書', type: 'choice', options: ['合意文書あり', '合意文書なし'], cites: [agreement], help: '用途と防止策を書いた文書を、相手と交わすことが望まれます。' },
    document: { label: '合意文書の写し', type: 'attachments', when: is('agreement', '合意文書あり'), cites: [agreement] },
    agreementReason: { label: '合意文書がない理由', type: 'text', multiline: true, max: 500, when: is('agreement', '合意文書なし'), cites: [agreement] },
  },
  guards: [askedBySystemManager],
  // 前提: どちらの許可も、もう一方の許可では代えられない（binding）。二人がそろうまで台帳は動かない。
  steps: [
    { kind: '決裁', role: '情報セキュリティ責任者', scope: 'subject', cites: [clause], binding: true },
    { kind: '決裁', role: '統括情報セキュリティ責任者', scope: 'organisation', cites: [clause], binding: true },
  ],
  effect: {
    from: ['許可待ち'], to: '許可',
    set: { handling: { field: 'handling' }, purpose: { field: 'purpose' }, agreement: { field: 'agreement' }, agreementReason: { field: 'agreementReason' }, permittedOn: 'today' },
  },
  lapsesAfter: lapse,
})
