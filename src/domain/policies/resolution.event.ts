import { hokkaido, kunrei, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'

// 委員会の議決。審議記録の番号で結び付ける。
export const resolution = event('policies.resolution', {
  title: '議決の記録',
  cites: [mic['sosoku-3-1-(6)'], saitama['前文'], kunrei['7'], mpd['前文'], hokkaido['15']],
  profiles: PROFILES,
  subject: ['policy-versions'],
  verb: '議決を記録する',
  states: ['案'],
  form: {
    resolution: { label: '審議記録', type: 'text', max: 160, help: '委員会の審議記録の番号。例: 情セ委 令和８年度第２回' },
    resolvedOn: { label: '議決した日', type: 'date', notAfter: 'today' },
  },
  effect: { from: ['案'], to: '議決済', set: { resolution: { field: 'resolution' }, resolvedOn: { field: 'resolvedOn' } } },
})
