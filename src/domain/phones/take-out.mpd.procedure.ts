import { mpd } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { phoneSituation } from './situation.ts'
import { phoneTakeOutEffect, phoneTakeOutForm } from './take-out-form.ts'

// 公用携帯電話機の庁舎外持出し（警視庁）。読み: インターネットに接続できるものはモバイルインターネット端末に当たる。
export const takeOut = procedure('phones.take-out.mpd', {
  title: '公用携帯電話機の庁舎外持出し',
  cites: [mpd['2-1-(9)']],
  profiles: ['mpd'],
  settings: [lapse],
  subject: 'phones',
  verb: '持出しを申請する',
  form: { ...phoneTakeOutForm, minimised: { ...phoneTakeOutForm.minimised, cites: [mpd['5-3-(1)']] } },
  judge: (context) => phoneSituation('take-out', context),
  effect: phoneTakeOutEffect,
  lapsesAfter: lapse,
})
