import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { written } from './marks.ts'
import { entering, filesField, isGiven, lapse, precautionsField, PROTECTIONS, RELEASABLE, toOutsiders } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

const protection = mic['2-(2)-⑨-(ア)']
export const isProtectedOrSaysWhyNot = guard('release.provision.municipality/protected', {
  title: '外部提供時の暗号化・パスワード', cites: [protection], profiles: ['municipality'],
  refuses: ({ form, item }) => {
    if ((item?.classification?.confidentiality ?? 3) < 2) return null
    if (!form['protection']) return { field: 'protection', message: '機密性２以上の情報資産を渡すときは、暗号化かパスワードの設定を選んでください。' }
    return form['protection'] === PROTECTIONS[3] && !isGiven(form['omission']) ? { field: 'omission', message: '措置を省く理由を書いてください。許可する人に示されます。' } : null
  },
})

// 情報資産の外部への提供（市区町村）。機密性２以上は情報セキュリティ管理者の許可が要り、許可された相手と範囲に限って渡せる。
export const provision = procedure('release.provision.municipality', {
  title: '情報資産の外部への提供',
  cites: [mic['2-(2)-⑨-(イ)'], protection],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'information',
  subjectStates: RELEASABLE,
  verb: '外部への提供を申請する',
  form: {
    ...toOutsiders,
    scope: { label: '提供する範囲', type: 'text', multiline: true, max: 1000, cites: [mic['2-(2)-⑨-(イ)']], help: '渡すものを一行に一つずつ書きます。許可されるのは、ここに書いたものだけです。' },
    protection: { label: '暗号化・パスワードの設定', type: 'choice', options: PROTECTIONS, required: false, cites: [protection], help: '機密性２以上のときは必ず選びます。' },
    omission: { label: '措置を省く理由', type: 'text', max: 300, when: is('protection', PROTECTIONS[3]), stressed: true, cites: [protection] },
    precautions: precautionsField,
    files: filesField,
  },
  guards: [isProtectedOrSaysWhyNot],
  judge: (context) => releaseSituation('provide', context),
  effect: entering('提供', '許可済', written('municipality')),
  lapsesAfter: lapse,
})
