import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'

// システムをもう使わないことの記録。以後は、使用の目的に選べない。
export const retired = event('systems.retirement', {
  title: '情報システムの廃止',
  cites: [saitama['8-1-(2)-イ-(ア)'], mpd['12-2'], hokkaido['11-1-(1)'], mic['5.1-(1)-②']],
  profiles: PROFILES,
  subject: ['systems'],
  verb: '廃止を記録する',
  states: ['運用中'],
  form: {
    reason: { label: '理由', type: 'text', max: 200 },
  },
  effect: { from: ['運用中'], to: '廃止' },
})
