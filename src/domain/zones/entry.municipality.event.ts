import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['kaisetsu-4.2-(2)-注4']], profiles: ['municipality'] } as const

/** 入室と退室の記録。区域の所属の職員が書く。 */
export const entryEvents = [
  event('zones.entry.municipality/entered', {
    ...base, title: '入室の記録', subject: ['areas'], verb: '入室を記録する', states: ['使用中'],
    form: {
      company: { label: '業者名', type: 'text', max: 80, required: false, help: '業者でないときは空にします。', cites: base.cites },
      visitor: { label: '訪問者名', type: 'text', max: 80, cites: base.cites },
      enteredAt: { label: '入室日時', type: 'dateTime', notAfter: 'now', cites: base.cites },
      purpose: { label: '目的', type: 'text', max: 200, cites: base.cites },
      escort: { label: '付添い者', type: 'person', required: false, cites: base.cites },
    },
    effect: { creates: 'entries', set: { area: 'item' } },
  }),
  event('zones.entry.municipality/left', {
    ...base, title: '退室の記録', subject: ['entries'], verb: '退室を記録する', states: ['入室中'],
    form: { leftAt: { label: '退室日時', type: 'dateTime', notAfter: 'now', cites: base.cites } }, effect: { from: ['入室中'], to: '退室済', set: { leftAt: { field: 'leftAt' } } },
  }),
]
