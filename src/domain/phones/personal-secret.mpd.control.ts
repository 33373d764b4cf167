import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'

const personal = { profiles: ['mpd'] as const, register: 'personal-phones', appliesWhen: is('state', '承認済', '消去待ち', '取込み報告済', '取込み済', '確認待ち'), gates: ['phones.personal-use.mpd'] }

export const personalSecret = control('phones.personal-secret.mpd', {
  ...personal,
  title: '個人所有携帯電話機の認証情報の管理',
  cites: [mpd['10-2-(3)']],
  question: '認証情報を、家族を含むほかの人に知られないように管理していますか。',
  fields: { kept: { label: '本人以外に知らせていないことを確かめました', type: 'declaration' }, checkedOn: { label: '確認日', type: 'date', notAfter: 'today' } },
})
