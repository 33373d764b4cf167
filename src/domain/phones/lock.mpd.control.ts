import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'

const mayCarryConfidential = is('details.confidential', 'はい', '不明')

// 公用携帯電話機の認証設定（警視庁）。未設定の電話機は貸し出せない。
export const lock = control('phones.lock.mpd', {
  title: '要機密データを見るときの認証の設定',
  cites: [mpd['10-1-(2)']],
  profiles: ['mpd'],
  register: 'phones',
  appliesWhen: mayCarryConfidential,
  question: '通話履歴・送受信メール履歴・電話帳などの要機密情報を見るときに、パスワードの入力などを求める設定にしてありますか。',
  fields: {
    method: { label: '認証の設定方法', type: 'text', max: 120, suggest: ['暗証番号', '生体認証', 'パスワード'] },
    checkedOn: { label: '確認日', type: 'date', notAfter: 'today' },
  },
  gates: ['phones.lending', 'phones.take-out.mpd'],
})
