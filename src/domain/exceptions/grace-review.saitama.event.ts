import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

// 経過の猶予を続けるときの見直しの記録。終えるときは「例外の終了」を記録する。
export const graceReviewed = event('exceptions.grace-review.saitama', {
  title: '経過の猶予の見直し',
  cites: [saitama['jisshibi-2']],
  profiles: ['saitama-police'],
  subject: ['exceptions'],
  verb: '猶予を続ける見直しを記録する',
  states: ['有効'],
  when: is('details.kind', '経過猶予'),
  form: {
    progress: { label: '要件を満たすための進み具合', type: 'text', multiline: true, max: 1000 },
    reviewOn: { label: '次に見直す日', type: 'date', notBefore: 'today' },
  },
  effect: { set: { reviewOn: { field: 'reviewOn' } } },
})
