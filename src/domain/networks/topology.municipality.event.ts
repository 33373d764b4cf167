import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

/** 回線や機器を取り外した。 */
export const topologyRemoved = event('networks.topology.municipality/removed', {
  title: 'ネットワークの構成の撤去', cites: [mic['1-(2)-③']], profiles: ['municipality'], subject: ['topology'], verb: '撤去を記録する', states: ['使用中'],
  form: { removedOn: { label: '撤去した日', type: 'date', notAfter: 'today' } }, effect: { from: ['使用中'], to: '撤去' },
})
