import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { everyThingIsErased } from './leases.guard.ts'

// リースの返却。全ての機器の抹消が済み、履行を確かめてから終える。
export const leaseReturned = event('erasure.lease-return', {
  title: 'リースの返却と抹消の履行確認',
  cites: [saitama['3-6-(2)'], mic['4.1-(7)']],
  profiles: ['saitama-police', 'municipality'],
  subject: ['leases'],
  verb: '返却を記録する',
  states: ['契約中'],
  form: {
    returnedOn: { label: '返却した日', type: 'date', notAfter: 'today' },
    confirmedOn: { label: '抹消の履行を確かめた日', type: 'date', notAfter: 'today', cites: [saitama['3-6-(2)']] },
    how: { label: '確かめた方法', type: 'text', max: 200, cites: [saitama['3-6-(2)']] },
    evidence: { label: '証明書・写真', type: 'attachments', required: false },
  },
  guards: [everyThingIsErased],
  effect: { from: ['契約中'], to: '返却済', set: { confirmedOn: { field: 'confirmedOn' } } },
})
