import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { meansField } from '../information/situation.ts'
import { written } from './marks.ts'
import { entering, lapse, precautionsField, RELEASABLE, toOutsiders } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

// 情報資産の運搬の許可（市区町村）。機密性２以上は情報セキュリティ管理者の許可が要り、機密性１は登録だけで運べる。
export const transport = procedure('release.transport.municipality', {
  title: '情報資産の運搬',
  cites: [mic['2-(2)-⑧-(イ)'], mic['2-(2)-⑧-(ア)']],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'information',
  subjectStates: RELEASABLE,
  verb: '運搬を申請する',
  form: {
    outsideRecipient: { ...toOutsiders.outsideRecipient, label: '届け先', help: '届ける相手と場所を書きます。' },
    aim: toOutsiders.aim,
    carrier: { label: '運ぶ人・事業者', type: 'text', max: 120 },
    means: { ...meansField, label: '運搬の方法' },
    arrivesBy: { label: '到着の予定日', type: 'date', notBefore: 'today' },
    precautions: precautionsField,
  },
  judge: (context) => releaseSituation('transport', context),
  effect: { ...entering('運搬', '許可済', written('municipality')), due: { field: 'arrivesBy' } },
  lapsesAfter: lapse,
})
