import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { usageIsLaidDown, usageRules } from '../media/usage-rules.municipality.guard.ts'

// テレワーク端末は記録媒体の接続を制限する。例外措置が登録されていなければ、申請を出せない。
export const teleworkTerminalsTakeNoMedia = guard('networks.connectable.municipality/telework', {
  title: 'テレワーク端末への記録媒体の接続制限',
  cites: [mic['kaisetsu-6.2-(2)-図表25-⑤']],
  profiles: ['municipality'],
  refuses: ({ item }) => item?.details['dutyUse'] !== 'テレワーク' ? null
    : { field: 'items', message: `「${item.number}」はテレワーク用端末で、記録媒体の接続を制限しています。媒体の使用は接続制限の適合確認と矛盾します。やむを得ないときは、先に例外措置の承認を受けてください。` },
})

// 端末に媒体をつなぐことの許可。許可が下りると、端末別の一覧に行が立つ。
export const connectable = procedure('networks.connectable.municipality', {
  title: '端末への媒体の接続の許可',
  cites: [mic['kaisetsu-3-(1)-②-(イ)'], mic['kaisetsu-4.4-なお書き']],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'terminals',
  subjectStates: ['保管中', '使用中'],
  verb: '媒体の接続の許可を申請する',
  form: {
    medium: { label: '媒体', type: 'item', register: 'media', states: ['保管中', '使用中'], help: '外部記録媒体管理台帳に登録された媒体から選びます。', cites: [mic['kaisetsu-3-(1)-②-(イ)-1']] },
    purpose: { label: '用途', type: 'text', max: 200 },
    until: { label: '許可の終わり', type: 'date', notBefore: 'today' },
  },
  finds: usageRules,
  guards: [usageIsLaidDown, teleworkTerminalsTakeNoMedia],
  steps: [{ kind: '決裁', role: '情報システム管理者', scope: 'subject', cites: [mic['kaisetsu-3-(1)-②-(イ)-1']] }],
  effect: { creates: 'connectables', set: { terminal: 'item', permittedOn: 'today' } },
  lapsesAfter: lapse,
})
