import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { phoneSituation } from './situation.ts'
import { phoneTakeOutEffect, phoneTakeOutForm, takenByItsHolder } from './take-out-form.ts'

// 公用携帯電話機の庁舎外持ち出し（埼玉県警察）。個人配分と音声だけの共用は最小化の確認で足り、その他の共用は運用管理担当者が許可する。
export const takeOut = procedure('phones.take-out.saitama', {
  title: '公用携帯電話機の庁舎外持ち出し',
  cites: [saitama['8-1-(2)-ウ-(ア)']],
  profiles: ['saitama-police'],
  settings: [lapse],
  subject: 'phones',
  verb: '持ち出しを申請する',
  form: phoneTakeOutForm,
  judge: (context) => phoneSituation('take-out', context),
  guards: [takenByItsHolder],
  effect: phoneTakeOutEffect,
  lapsesAfter: lapse,
})
