import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// CISOが、先に行われた緊急の例外を認めない。条項は元に戻る。
export const annulment = event('exceptions.annulment.municipality', {
  title: '緊急の例外を認めない判断',
  cites: [mic['7.4-(2)']],
  profiles: ['municipality'],
  subject: ['exceptions'],
  verb: '緊急の例外を認めない',
  states: ['みなし適用'],
  roles: ['CISO'],
  form: { instruction: { label: '理由と、元に戻すための指示', type: 'text', multiline: true, max: 500 } },
  effect: { from: ['みなし適用'], to: '不許可', withdraws: true, set: { endsOn: 'today', conditions: { field: 'instruction' } } },
})
