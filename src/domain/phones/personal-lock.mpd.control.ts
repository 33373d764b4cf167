import { mpd } from '../../../clauses/index.ts'
import { control } from '../../engine/control/control.ts'
import { ON_PERSONAL } from './personal-controls.ts'

// 承認を受けた個人の携帯電話機にも、公用機と同じ二つの確認を求める。
export const personalLock = control('phones.personal-lock.mpd', {
  ...ON_PERSONAL,
  title: '個人所有携帯電話機の認証の設定',
  cites: [mpd['10-2-(3)']],
  question: '業務の情報を見るときに、パスワードの入力などを求める設定にしてありますか。',
  fields: { method: { label: '認証の設定方法', type: 'text', max: 120 }, checkedOn: { label: '確認日', type: 'date', notAfter: 'today' } },
})
