import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 様式の項目の廃止。これからの申請には現れない。
export const formItemEnd = event('exceptions.form-item-end', {
  title: '様式の項目の廃止',
  cites: [saitama['2-3-(2)-イ-(オ)']],
  profiles: ['saitama-police'],
  subject: ['form-items'],
  verb: '様式の項目を廃止する',
  states: ['施行'],
  form: { reason: { label: '廃止の理由', type: 'text', max: 200 } },
  effect: { from: ['施行'], to: '廃止', set: { endsOn: 'today' } },
})
