import { mpd } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from './release-fields.ts'
import { takeOutEffect, takeOutFields } from './take-out-fields.ts'
import { takeOutSituation } from './situation.ts'

const cites = [mpd['別表3-機密性高-4'], mpd['別表3-機密性中-4']]
export const isOnPaper = guard('release.take-out.mpd/paper', {
  title: '書面の持ち出し', cites, profiles: ['mpd'],
  refuses: ({ item }) => (item?.details['form'] === '書面' ? null : { field: 'items', message: 'データは、入れる媒体か端末の持ち出しを申請し、その内容にこの情報を選んでください。' }),
})

// 書面の庁舎外への持ち出し（警視庁）。機密性高は所属長、機密性中は情報管理者が承認する。
export const takeOut = procedure('release.take-out.mpd', {
  title: '書面の庁舎外への持ち出し',
  cites,
  profiles: ['mpd'],
  settings: [lapse],
  subject: 'information',
  verb: '庁舎外への持ち出しを申請する',
  form: takeOutFields,
  guards: [isOnPaper],
  judge: takeOutSituation,
  effect: takeOutEffect,
  lapsesAfter: lapse,
})
