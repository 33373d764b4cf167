import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'

// 紛失した媒体の発見。外にあった間に何が起きたか分からないので、確かめるまで使えない。
export const found = event('media.found', {
  title: '発見の記録',
  cites: [saitama['8-1-(6)-イ'], saitama['8-1-(2)-エ-(ア)'], mpd['6-1-(2)'], mic['kaisetsu-3-(1)-②-(イ)-3'], hokkaido['13-1']],
  profiles: PROFILES,
  subject: ['media'],
  verb: '見つかったことを記録する',
  states: ['紛失'],
  form: {
    foundAt: { label: '見つかった日時', type: 'dateTime', notAfter: 'now' },
    where: { label: '見つかった場所', type: 'text', max: 200 },
  },
  effect: { from: ['紛失'], to: '要確認', set: { externallyConnected: { value: '不明' } } },
})
