import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'

const personal = { profiles: ['mpd'] as const, register: 'personal-phones', appliesWhen: is('state', '承認済', '消去待ち', '取込み報告済', '取込み済', '確認待ち'), gates: ['phones.personal-use.mpd'] }

// 承認を受けた個人の携帯電話機にも、公用機と同じ二つの確認を求める。
export const personalLock = control('phones.personal-lock.mpd', {
  ...personal,
  title: '個人所有携帯電話機の認証の設定',
  cites: [mpd['10-2-(3)']],
  question: '業務の情報を見るときに、パスワードの入力などを求める設定にしてありますか。',
  fields: { method: { label: '認証の設定方法', type: 'text', max: 120 }, checkedOn: { label: '確認日', type: 'date', notAfter: 'today' } },
})
