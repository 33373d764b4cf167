import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const POLICE = ['saitama-police', 'mpd'] as const
const DISPOSALS = ['廃棄', '事業者への返却', '下取り'] as const

// 手放すことに決めた電話機。情報の抹消を待つ。
export const setAside = event('phones.set-aside', {
  title: '廃棄等の決定',
  cites: [saitama['8-1-(2)-ウ-(エ)'], mpd['10-1-(1)']],
  profiles: POLICE,
  subject: ['phones'],
  verb: '廃棄等を決める',
  states: ['保管中'],
  form: { how: { label: '手放し方', type: 'choice', options: DISPOSALS, help: '事業者への返却と下取りも、廃棄と同じに扱います。' }, reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['保管中'], to: '廃棄待ち', holder: 'nobody', due: 'nothing' },
})
