import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 契約を終えたことの記録。まだ知らせていない改正の周知は、対象から外れる。
export const contractEnded = event('outsourcing.contract-end.municipality', {
  title: '委託契約の終了', cites: [mic['kaisetsu-9.3-注3']], profiles: ['municipality'], subject: ['contracts'], verb: '契約の終了を記録する', states: ['契約中'],
  form: { endedOn: { label: '契約を終えた日', type: 'date', notAfter: 'today' }, reason: { label: '理由', type: 'text', max: 200, help: '例: 期間の満了、解除' } },
  effect: { from: ['契約中'], to: '終了', set: { endedOn: { field: 'endedOn' } }, along: { linkedFrom: 'contractor-notices', effect: { from: ['未周知'], to: '対象外', set: { because: { value: '契約が終わった' } } } } },
})
