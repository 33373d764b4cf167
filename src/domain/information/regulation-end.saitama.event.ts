import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

export const regulationEnd = event('information.regulation-end.saitama', {
  title: '他の規程の定めの廃止', cites: [saitama['3']], profiles: ['saitama-police'], subject: ['regulations'], verb: '廃止する', states: ['有効'],
  form: { reason: { label: '廃止の理由', type: 'text', max: 200 } },
  effect: { from: ['有効'], to: '廃止' },
})
