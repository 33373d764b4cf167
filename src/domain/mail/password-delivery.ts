import { mic } from '../../../clauses/index.ts'
import { all, any, has, is } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const clause = mic['kaisetsu-2-(2)-注6']
export const PASSWORD_DELIVERIES = ['あらかじめ合意した文字列', '電話', 'そのほかの別の手段', '電子メール'] as const

/** 暗号化したパスワードの伝え方の項目（市区町村）。 */
export const passwordDeliveryFields = {
  passwordBy: { label: 'パスワードの伝え方', type: 'choice', options: PASSWORD_DELIVERIES, required: false, when: any(has('protection', '暗号化'), has('protection', 'パスワード設定')), cites: [clause], help: '送るものと同じ電子メールでは伝えません。パスワードを使わない方式なら、選びません。' },
  passwordReason: { label: '電子メールで伝える理由', type: 'text', multiline: true, max: 500, required: false, when: all(any(has('protection', '暗号化'), has('protection', 'パスワード設定')), is('passwordBy', '電子メール')), cites: [clause] },
} as const satisfies Form

export const passwordGoesAnotherWay = guard('mail.sending.municipality/password', {
  title: '暗号化パスワードの伝達の手段',
  cites: [clause],
  profiles: ['municipality'],
  refuses: ({ form }) => form['passwordBy'] !== '電子メール' || form['passwordReason'] ? null
    : { field: 'passwordReason', message: '注意: パスワードを電子メールで伝えると、送ったものと一緒に読まれるおそれがあります。合意した文字列か電話などで伝えるか、電子メールによる理由を書いてください。' },
})
