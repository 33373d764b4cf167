import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 課題を終える。
export const measureDone = event('committees.measure', {
  title: '課題の完了', cites: [saitama['2-2-(5)-ア'], mic['1-(7)-①']], profiles: ['saitama-police', 'municipality'], subject: ['measures'], verb: '完了を記録する', states: ['実施中'],
  form: { result: { label: '結果', type: 'text', multiline: true, max: 1000 } },
  effect: { from: ['実施中'], to: '完了', set: { result: { field: 'result' }, doneOn: 'today' } },
})
