import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { methodIsDesignated } from './method.municipality.guard.ts'

const municipality = { profiles: ['municipality'], cites: [mic['6.1-(16)-②']], subject: ['cryptographic-keys'], states: ['使用中'] } as const

/** 暗号鍵の更新と廃棄。更新も、そのとき有効な方式で行う。 */
export const keyEvents = [
  event('cryptography.key.municipality/renewal', {
    ...municipality, title: '暗号鍵の更新', verb: '更新を記録する',
    form: {
      method: { label: '方式', type: 'item', register: 'protection-methods', states: ['有効'] },
      renewedOn: { label: '更新した日', type: 'date', notAfter: 'today' },
    },
    guards: [methodIsDesignated], effect: { from: ['使用中'], set: { method: { field: 'method' }, renewedOn: { field: 'renewedOn' } } },
  }),
  event('cryptography.key.municipality/disposal', {
    ...municipality, title: '暗号鍵の廃棄', verb: '廃棄を記録する',
    form: { how: { label: '廃棄の方法', type: 'text', max: 200 } }, effect: { from: ['使用中'], to: '廃棄' },
  }),
]
