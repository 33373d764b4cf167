import { mpd } from '../../../clauses/index.ts'
import { all, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesHighlyConfidential, foundFreeOfMalware, isNotApproved, isPersonal, isPhone } from '../words/facts.ts'

/** 個人所有の機器での業務（警視庁）。携帯電話機だけに、承認を受けて緊急時に使う道がある。 */
const base = { profiles: ['mpd'], actions: ['use-personal-device'] } as const
const FILE = 'media.handling-phone.mpd'
const isPersonalPhone = all(isPhone, isPersonal)
const isPersonalOther = all(not(isPhone), isPersonal)

export const rules = [
  rule(`${FILE}/official-phone`, {
    ...base, title: '業務で使う携帯電話機', cites: [mpd['10-1-(1)'], mpd['10-2-(1)']], when: all(isPersonalPhone, isNotApproved),
    then: { forbid: { unless: 'approval', by: '所属長', instead: '公用の携帯電話機を使うか、電話番号・メールアドレス・機種を所属長に報告して承認を受ける' } },
  }),
  rule(`${FILE}/antivirus`, {
    ...base, title: '個人所有の携帯電話機のウイルス対策', cites: [mpd['10-2-(2)']], when: all(isPersonalPhone, not(foundFreeOfMalware)),
    then: { forbid: { unless: 'exception', instead: 'ウイルス対策ソフトを入れる（動くものがない機種は、その旨を登録する）' } },
  }),
  rule(`${FILE}/lock`, {
    ...base, title: '個人所有の携帯電話機の認証設定', cites: [mpd['10-2-(3)'], mpd['10-1-(2)'], mpd['10-1-(3)']], when: all(isPersonalPhone, not(is('equipment.locked', true))),
    then: { forbid: { unless: 'exception', instead: '要機密情報を見るときに認証を求める設定にする' } },
  }),
  rule(`${FILE}/urgent-only`, {
    ...base, title: '個人所有の携帯電話機を使える場合', cites: [mpd['10-2-(4)']], when: all(isPersonalPhone, not(is('purpose', 'urgent-no-alternative'))),
    then: { forbid: { unless: 'exception', instead: '公用の手段を使う（緊急に伝える必要があり、ほかに手段がないときだけ使える）' } },
  }),
  rule(`${FILE}/erase`, {
    ...base, title: '使用後の消去', cites: [mpd['10-2-(5)']], when: isPersonalPhone, then: { require: { measure: 'erased', at: 'after' } },
  }),
  rule(`${FILE}/confirmed`, {
    ...base, title: '使用後の確認', cites: [mpd['10-2-(5)']], when: isPersonalPhone, then: { notify: { role: '情報管理者' } },
  }),
  rule(`${FILE}/other-high`, {
    ...base, title: '私物で機密性高の情報を作成・保存する', cites: [mpd['別表3-機密性高-1']], when: all(carriesHighlyConfidential, isPersonalOther),
    then: { forbid: { unless: 'separate-provision', instead: '警察が管理する機器を使う' } },
  }),
  rule(`${FILE}/other-middle`, {
    ...base, title: '私物で機密性中の情報を作成・保存する', cites: [mpd['別表3-機密性中-1']], when: all(is('information.confidentiality', 2), isPersonalOther),
    then: { forbid: { unless: 'separate-provision', instead: '警察が管理する機器を使う' } },
  }),
  rule(`${FILE}/other-in-office`, {
    ...base, title: '私物を事務室に持ち込んで使う', cites: [mpd['12-4']], when: all(isPersonalOther, is('equipment.place', 'inside')),
    then: { forbid: { unless: 'exception', instead: '支給された機器を使う' } },
  }),
]
