import { hokkaido } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { mediaSituation } from './situation.ts'
import { lapse, takeOutEffect, takeOutForm } from './take-out-form.ts'

// 行政情報ネットワークシステムの機器・媒体の庁舎外持ち出し（北海道警察）。システム総括責任者が認めた場合に限られる。
export const takeOut = procedure('media.take-out.hokkaido', {
  title: '機器・媒体の庁舎外持ち出し',
  cites: [hokkaido['11-1-(2)-ウ'], hokkaido['11-1-(2)']],
  profiles: ['hokkaido-police'],
  settings: [lapse],
  subject: 'media',
  verb: '持ち出しを申請する',
  form: takeOutForm,
  judge: (context) => mediaSituation('take-out', context),
  steps: [
    { kind: '回議', role: '運用管理者', scope: 'subject', cites: [hokkaido['2-4-(2)']] },
    { kind: '決裁', role: 'システム総括責任者', scope: 'organisation', cites: [hokkaido['11-1-(2)']] },
  ],
  effect: takeOutEffect,
  lapsesAfter: lapse,
})
