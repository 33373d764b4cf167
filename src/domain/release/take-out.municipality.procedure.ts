import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from './release-fields.ts'
import { takeOutEffect, takeOutFields } from './take-out-fields.ts'
import { takeOutSituation } from './situation.ts'

const cites = [mic['5.1-(1)-③-(イ)']]
export const isOnPaper = guard('release.take-out.municipality/paper', {
  title: '書面の持ち出し', cites, profiles: ['municipality'],
  refuses: ({ item }) => (item?.details['form'] === '書面' ? null : { field: 'items', message: 'データは、入れる媒体か端末の持ち出しを申請し、その内容にこの情報を選んでください。' }),
})

// 書面の情報資産の庁外への持ち出し（市区町村）。
export const takeOut = procedure('release.take-out.municipality', {
  title: '書面の情報資産の庁外への持ち出し',
  cites: [...cites, mic['2-(2)-⑧-(ア)']],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'information',
  verb: '庁外への持ち出しを申請する',
  form: takeOutFields,
  guards: [isOnPaper],
  judge: takeOutSituation,
  effect: takeOutEffect,
  lapsesAfter: lapse,
})
