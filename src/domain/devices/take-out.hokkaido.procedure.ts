import { hokkaido } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse, takeOutEffect, takeOutForm } from '../media/take-out-form.ts'
import { terminalSituation } from './situation.ts'

const clause = hokkaido['11-1-(2)-ウ']
export const isRecognised = guard('devices.take-out.hokkaido/recognised', {
  title: '庁舎の外への持ち出しを認めた登録', cites: [clause, hokkaido['11-1-(2)']], profiles: ['hokkaido-police'], weighsProvisions: true,
  refuses: ({ item, provisions }) => (provisions.some(({ clauses }) => clauses.includes(clause)) ? null
    : { field: 'items', message: `「${item?.number ?? ''}」には、庁舎の外への持ち出しをシステム総括責任者が認めた登録が今ありません。先に「禁じられた行為の承認」を申請してください。` }),
})

// 端末装置の庁舎外持ち出し（北海道警察）。システム総括責任者が認めた登録がある端末だけが申請でき、台帳が「持出し中」になる。
export const takeOut = procedure('devices.take-out.hokkaido', {
  title: '端末装置の庁舎外持ち出し',
  cites: [clause, hokkaido['11-1-(2)']],
  profiles: ['hokkaido-police'],
  settings: [lapse],
  subject: 'terminals',
  verb: '持ち出しを申請する',
  form: takeOutForm,
  guards: [isRecognised],
  judge: (context) => terminalSituation('take-out', context),
  steps: [{ kind: '決裁', role: '運用管理者', scope: 'subject', cites: [hokkaido['2-4-(2)']] }],
  effect: takeOutEffect,
  lapsesAfter: lapse,
})
