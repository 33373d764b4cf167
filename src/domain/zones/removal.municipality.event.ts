import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// ラックと機器の撤去の記録。
export const removed = event('zones.removal.municipality', {
  title: 'ラック・機器の撤去',
  cites: [mic['kaisetsu-4.2-(1)-注3']],
  profiles: ['municipality'],
  subject: ['racks', 'installations'],
  verb: '撤去を記録する',
  states: ['使用中', '設置中'],
  form: { removedOn: { label: '撤去した日', type: 'date', notAfter: 'today' } },
  effect: { from: ['使用中', '設置中'], to: '撤去' },
})
