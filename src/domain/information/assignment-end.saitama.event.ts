import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

export const assignmentEnd = event('information.assignment-end.saitama', {
  title: '担当業務の終了', cites: [saitama['3-1']], profiles: ['saitama-police'], subject: ['assignments'], verb: '担当を終える', states: ['担当中'],
  form: { endsOn: { label: '担当を終えた日', type: 'date', notAfter: 'today' } },
  effect: { from: ['担当中'], to: '終了', set: { endsOn: { field: 'endsOn' } } },
})
