import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 行わなくなった手続。
export const paperProcedureEnd = event('digitisation.paper-procedure-end', {
  title: '手続の廃止',
  cites: [saitama['8-1-(1)-イ']],
  profiles: ['saitama-police'],
  subject: ['paper-procedures'],
  states: ['運用中'],
  verb: '手続を廃止する',
  form: { because: { label: '廃止の理由', type: 'text', max: 300 } },
  effect: { from: ['運用中'], to: '廃止' },
})
