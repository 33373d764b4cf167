import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { workOrders } from './work-orders.register.ts'

const base = { cites: [mic['1-(6)']], profiles: ['municipality'], roles: ['情報システム管理者'] } as const
const { system: _system, orderedBy: _orderedBy, orderedOn: _orderedOn, ...ordered } = workOrders.columns

/** 作業の指示と、その終わり。 */
export const workOrderEvents = [
  event('operations.work-order.municipality/ordered', { ...base, title: '作業の指示', subject: ['systems'], verb: '作業を指示する', states: ['整備中', '運用中'], form: ordered, effect: { creates: 'work-orders', set: { system: 'item', orderedBy: 'actor', orderedOn: 'today' } } }),
  event('operations.work-order.municipality/finished', { ...base, title: '作業の完了', subject: ['work-orders'], verb: '完了を記録する', states: ['指示中'], form: { finishedOn: { label: '終えた日', type: 'date', notAfter: 'today' } }, effect: { from: ['指示中'], to: '完了' } }),
  event('operations.work-order.municipality/withdrawn', { ...base, title: '作業指示の取消し', subject: ['work-orders'], verb: '指示を取り消す', states: ['指示中'], form: { reason: { label: '理由', type: 'text', max: 300 } }, effect: { from: ['指示中'], to: '取消し' } }),
]
