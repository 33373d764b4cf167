import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 管理区域をもう使わないことの記録。
export const areaClosed = event('zones.area-closing.municipality', {
  title: '区域の廃止',
  cites: [mic['4.2-(1)-①']],
  profiles: ['municipality'],
  subject: ['areas'],
  verb: '廃止を記録する',
  states: ['使用中'],
  form: {
    reason: { label: '理由', type: 'text', max: 200 },
  },
  effect: { from: ['使用中'], to: '廃止' },
})
