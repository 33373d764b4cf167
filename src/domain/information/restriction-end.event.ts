import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

export const restrictionEnd = event('information.restriction-end', {
  title: '取扱制限の廃止', cites: [saitama['1-2-(2)-イ'], mic['2-(1)']], profiles: ['saitama-police', 'municipality'], subject: ['restrictions'], verb: '廃止する', states: ['使用中'],
  form: { reason: { label: '廃止の理由', type: 'text', max: 200 } },
  effect: { from: ['使用中'], to: '廃止' },
})
