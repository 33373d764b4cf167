import { mpd } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { mediaSituation } from './situation.ts'
import { lapse, takeOutEffect, takeOutForm } from './take-out-form.ts'

// 外部記録媒体の庁舎外持出し（警視庁）。承認者は入っている情報の分類で決まる。
export const takeOut = procedure('media.take-out.mpd', {
  title: '外部記録媒体の庁舎外持出し',
  cites: [mpd['別表3-機密性中-4'], mpd['別表3-機密性高-4'], mpd['別表3-完全性高-2'], mpd['別表3-可用性高-2']],
  profiles: ['mpd'],
  settings: [lapse],
  subject: 'media',
  verb: '持出しを申請する',
  form: takeOutForm,
  judge: (context) => mediaSituation('take-out', context),
  effect: takeOutEffect,
  lapsesAfter: lapse,
})
