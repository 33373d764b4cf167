import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse, takeOutEffect, takeOutForm } from '../media/take-out-form.ts'
import { terminalSituation } from './situation.ts'
import { checkedBeforeTelework } from './telework.guard.ts'

// 端末の庁舎外持ち出し（埼玉県警察）。別の定めがなければできず、あるときもモバイル端末は運用管理担当者が管理する。
export const takeOut = procedure('devices.take-out.saitama', {
  title: '端末の庁舎外持ち出し',
  cites: [saitama['8-1-(2)-イ-(カ)'], saitama['8-1-(2)-ア-(ア)-b']],
  profiles: ['saitama-police'],
  settings: [lapse],
  subject: 'terminals',
  verb: '持ち出しを申請する',
  form: takeOutForm,
  judge: (context) => terminalSituation('take-out', context),
  guards: [checkedBeforeTelework],
  effect: takeOutEffect,
  lapsesAfter: lapse,
})
