import { mpd } from '../../../clauses/index.ts'
import { control } from '../../engine/control/control.ts'
import { ON_PERSONAL } from './personal-controls.ts'

export const personalSecret = control('phones.personal-secret.mpd', {
  ...ON_PERSONAL,
  title: '個人所有携帯電話機の認証情報の管理',
  cites: [mpd['10-2-(3)']],
  question: '認証情報を、家族を含むほかの人に知られないように管理していますか。',
  fields: { kept: { label: '本人以外に知らせていないことを確かめました', type: 'declaration' }, checkedOn: { label: '確認日', type: 'date', notAfter: 'today' } },
})
