import { mic } from '../../../clauses/index.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { meansField } from '../information/situation.ts'
import { written } from './marks.ts'
import { entering, lapse, precautionsField, RELEASABLE, toOutsiders } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

const protective = [mic['2-(2)-⑧-(ア)'], mic['2-(1)-機密性-4']]
export const CARRIED_WITH = ['鍵付きケース', '暗号化', 'パスワードの設定'] as const
export const saysHowItIsProtected = guard('release.transport.municipality/planned', {
  title: '運搬で講じる措置', cites: protective, profiles: ['municipality'],
  refuses: ({ form, item }) => ((item?.classification?.confidentiality ?? 3) < 2 || listed(form, 'planned').length > 0 ? null
    : { field: 'planned', message: '機密性２以上の情報資産を運ぶときは、鍵付きケース・暗号化・パスワードの設定のうち、講じる措置を一つ以上選んでください。' }),
})

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
    planned: { label: '講じる措置', type: 'choices', options: CARRIED_WITH, required: false, cites: protective, help: '機密性２以上のときは、一つ以上選びます。実際に講じた措置は、運び始めるときに記録します。' },
    arrivesBy: { label: '到着の予定日', type: 'date', notBefore: 'today' },
    precautions: precautionsField,
  },
  guards: [saysHowItIsProtected],
  judge: (context) => releaseSituation('transport', context),
  effect: { ...entering('運搬', '許可済', written('municipality')), due: { field: 'arrivesBy' } },
  lapsesAfter: lapse,
})
