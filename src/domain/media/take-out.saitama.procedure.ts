import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { mediaSituation } from './situation.ts'
import { lapse, takeOutEffect, takeOutForm } from './take-out-form.ts'

// 外部記録媒体の庁舎外持ち出し（埼玉県警察）。読み: 媒体が空でも許可が要る。
export const takeOut = procedure('media.take-out.saitama', {
  title: '外部記録媒体の庁舎外持ち出し',
  cites: [saitama['8-1-(2)-エ-(イ)'], saitama['2-1-(6)-イ']],
  profiles: ['saitama-police'],
  settings: [lapse],
  subject: 'media',
  verb: '持ち出しを申請する',
  form: { ...takeOutForm, minimised: { ...takeOutForm.minimised, cites: [saitama['8-1-(2)-エ-(イ)']] } },
  judge: (context) => mediaSituation('take-out', context),
  effect: takeOutEffect,
  lapsesAfter: lapse,
})
