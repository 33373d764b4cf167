import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { contractorNotices } from './contractor-notices.register.ts'
import { toldAfterPromulgation } from './contracts.guard.ts'

const base = { cites: [mic['kaisetsu-9.3-注3']], profiles: ['municipality'], subject: ['contractor-notices'], states: ['未周知'] } as const
const { toldOn, toldTo, means, response, because } = contractorNotices.columns

/** 事業者に知らせたこと、知らせる必要がなくなったことの記録。 */
export const toldEvents = [
  event('outsourcing.told.municipality/told', {
    ...base, title: '委託事業者への周知', verb: '事業者に知らせたことを記録する', guards: [toldAfterPromulgation],
    form: { toldOn: { ...toldOn!, required: true }, toldTo: { ...toldTo!, required: true }, means: { ...means!, required: true }, response: response! },
    effect: { from: ['未周知'], to: '周知済', set: { toldOn: { field: 'toldOn' }, toldTo: { field: 'toldTo' }, means: { field: 'means' }, response: { field: 'response' } } },
  }),
  event('outsourcing.told.municipality/needless', {
    ...base, title: '周知の対象外', verb: '周知が要らないことを記録する', form: { because: { ...because!, required: true, help: '例: 契約が今月で終わる。' } },
    effect: { from: ['未周知'], to: '対象外', set: { because: { field: 'because' } } },
  }),
]
