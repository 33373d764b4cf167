import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { confirmedBeforeItEnds } from './exception.guard.ts'

// 例外を期間の途中で終える。外していた条項は、その時から元に戻る。
export const end = event('exceptions.end', {
  title: '例外の終了',
  cites: [saitama['2-3-(2)-ア'], mpd['15-1'], mic['7.4-(2)']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  subject: ['exceptions'],
  verb: '例外を終える',
  states: ['有効', 'みなし適用'],
  form: { reason: { label: '終える理由', type: 'text', multiline: true, max: 500 } },
  guards: [confirmedBeforeItEnds],
  effect: { from: ['有効', 'みなし適用'], to: '終了', withdraws: true, set: { endsOn: 'today' } },
})
