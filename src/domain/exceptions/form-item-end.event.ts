import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { COMMITTEE, committeeStands, draftsAgenda } from './review-change.ts'

// 様式の項目の廃止。これからの申請には現れない。廃止も、委員会の議案の下書きが立つ。
export const formItemEnd = event('exceptions.form-item-end', {
  title: '様式の項目の廃止',
  cites: [saitama['2-3-(2)-イ-(オ)'], saitama['2-2-(2)-イ']],
  profiles: ['saitama-police'],
  subject: ['form-items'],
  verb: '様式の項目を廃止する',
  states: ['施行'],
  form: { reason: { label: '廃止の理由', type: 'text', max: 200 } },
  finds: COMMITTEE,
  guards: [committeeStands],
  effect: { from: ['施行'], to: '廃止', set: { endsOn: 'today' }, rows: draftsAgenda('formItem', ({ item }) => `例外措置の申請の様式の項目を廃止する（${String(item?.details['label'])}）`) },
})
