import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('phones.lock.days', '認証の設定を確かめ直すまで', 365, { unit: '日', notInSource: true })

// 要機密情報を扱う公用携帯電話機の認証設定（埼玉県警察）。「不明」は扱うものとする。
export const lock = control('phones.lock.saitama', {
  title: '要機密情報を見るときの認証の設定',
  cites: [saitama['8-1-(2)-ウ-(イ)']],
  profiles: ['saitama-police'],
  settings: [again],
  register: 'phones',
  appliesWhen: is('details.confidential', 'はい', '不明'),
  question: 'メールの履歴・電話帳などの要機密情報を見るときに、主体認証情報の入力を求める設定にしてありますか。',
  fields: {
    method: { label: '認証の設定方法', type: 'text', max: 120, suggest: ['暗証番号', '生体認証', 'パスワード'] },
    targets: { label: '設定した対象', type: 'choices', options: ['送受信メール履歴', '電話帳', '写真・録音', '電話機全体'] },
    checkedOn: { label: '確認日', type: 'date', notAfter: 'today' },
    checkedBy: { label: '確認者', type: 'person' },
  },
  agesAfter: again,
})
