import { mpd } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse, takeOutEffect, takeOutForm } from '../media/take-out-form.ts'
import { terminalSituation } from './situation.ts'
import { otherHere } from './take-out.guard.ts'

// モバイルパソコン等以外の機器の庁舎外持出し（警視庁）。整備したシステムセキュリティ責任者が指示を書いて初めて持ち出せる。
export const takeOut = procedure('devices.take-out-other.mpd', {
  title: 'その他の機器の庁舎外持出し',
  cites: [mpd['5-3-(3)']],
  profiles: ['mpd'],
  settings: [lapse],
  subject: 'terminals',
  verb: '持出しを申請する',
  form: takeOutForm,
  judge: (context) => terminalSituation('take-out', context),
  guards: [otherHere],
  instruction: { label: '持出しについての指示', cites: [mpd['5-3-(3)']] },
  effect: takeOutEffect,
  lapsesAfter: lapse,
})
