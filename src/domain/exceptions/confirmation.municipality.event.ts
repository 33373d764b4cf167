import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// CISOが、先に行われた緊急の例外を認める。
export const confirmation = event('exceptions.confirmation.municipality', {
  title: '緊急の例外の確認',
  cites: [mic['7.4-(2)']],
  profiles: ['municipality'],
  subject: ['exceptions'],
  verb: '緊急の例外を認める',
  states: ['みなし適用'],
  roles: ['CISO'],
  form: {
    endsOn: { label: '認める最後の日', type: 'date', notBefore: 'today', cites: [mic['kaisetsu-7.4']] },
    conditions: { label: '条件', type: 'text', required: false, multiline: true, max: 500 },
  },
  effect: { from: ['みなし適用'], to: '有効', set: { endsOn: { field: 'endsOn' }, conditions: { field: 'conditions' } } },
})
