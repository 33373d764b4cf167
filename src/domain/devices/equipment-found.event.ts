import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 紛失したカメラ・端末の発見。外にあった間に何が起きたか分からないので、確かめるまで使えない。
export const found = event('devices.equipment-found', {
  title: '紛失した機器の発見',
  cites: [mpd['13-1-(6)'], saitama['8-1-(2)-イ-(キ)']],
  profiles: ['saitama-police', 'mpd'],
  subject: ['cameras', 'terminals'],
  verb: '見つかったことを記録する',
  states: ['紛失'],
  form: { foundAt: { label: '見つかった日時', type: 'dateTime', notAfter: 'now' }, where: { label: '見つかった場所', type: 'text', max: 200 } },
  effect: { from: ['紛失'], to: '要確認', set: { externallyConnected: { value: '不明' } } },
})
