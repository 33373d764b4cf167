import { mic, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

// 契約した（または取りやめた）記録。抹消方法と確認手段が空の契約は台帳が断る。
export const contracted = event('erasure.lease-contract', {
  title: 'リース契約の締結',
  cites: [saitama['3-6-(2)'], mic['4.1-(7)']],
  profiles: ['saitama-police', 'municipality'],
  subject: ['leases'],
  verb: '契約を記録する',
  states: ['調達中'],
  form: {
    result: { label: '結果', type: 'choice', options: ['契約した', '取りやめた'], default: '契約した' },
    contractedOn: { label: '契約した日', type: 'date', notAfter: 'today', when: is('result', '契約した') },
  },
  effect: { from: ['調達中'], to: '取りやめ', toWhen: [{ when: is('result', '契約した'), to: '契約中' }] },
})
