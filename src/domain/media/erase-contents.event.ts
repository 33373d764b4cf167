import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { NOTHING_KEPT } from './retention.ts'
import { ERASURE_METHODS } from './return.event.ts'

// 媒体の情報を消した記録。内容台帳の行は残り、いつまで入っていたかが分かる。
export const contentsErased = event('media.erase-contents', {
  title: '情報の消去',
  cites: [mic['kaisetsu-3-(1)-②-(イ)-3'], saitama['8-1-(2)-エ-(ア)'], mpd['6-1-(2)'], hokkaido['13-1'], saitama['3-6-(1)']],
  profiles: PROFILES,
  subject: ['media'],
  verb: '情報の消去を記録する',
  states: ['保管中', '使用中', '持出し中'],
  form: {
    method: { label: '消去の方法', type: 'choice', options: ERASURE_METHODS },
    terminal: { label: '消去に使った端末', type: 'text', max: 120, required: false },
  },
  effect: { contents: 'erase', set: NOTHING_KEPT },
})
