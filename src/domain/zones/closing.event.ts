import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'

// 保管場所をもう使わないことの記録。そこに置かれた物は、先に別の場所に移す。
export const closed = event('zones.closing', {
  title: '場所の廃止',
  cites: [mic['2-(2)-⑥-(エ)'], saitama['8-1-(2)-エ-(ア)'], mpd['6-1-(2)'], hokkaido['13-1']],
  profiles: PROFILES,
  subject: ['places'],
  verb: '廃止を記録する',
  states: ['使用中'],
  form: {
    reason: { label: '理由', type: 'text', max: 200 },
  },
  effect: { from: ['使用中'], to: '廃止' },
})
