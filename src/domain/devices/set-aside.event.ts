import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 手放すことに決めた端末。情報の抹消を待つ。
export const setAside = event('devices.set-aside', {
  title: '端末の廃棄等の決定',
  cites: [saitama['3-6-(2)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6']],
  profiles: ['saitama-police', 'mpd'],
  subject: ['terminals'],
  verb: '廃棄等を決める',
  states: ['保管中', '要確認'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['保管中', '要確認'], to: '廃棄待ち', holder: 'nobody', due: 'nothing' },
})
