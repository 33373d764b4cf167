import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const POLICE = ['saitama-police', 'mpd'] as const
const DISPOSALS = ['廃棄', '事業者への返却', '下取り'] as const

export const disposed = event('phones.disposal', {
  title: '廃棄等の記録',
  cites: [saitama['8-1-(2)-ウ-(エ)'], mpd['10-1-(1)']],
  profiles: POLICE,
  subject: ['phones'],
  verb: '廃棄等を記録する',
  states: ['廃棄待ち'],
  form: { disposedOn: { label: '手放した日', type: 'date', notAfter: 'today' }, how: { label: '手放し方', type: 'choice', options: DISPOSALS }, to: { label: '渡した先', type: 'text', max: 120, required: false } },
  effect: { from: ['廃棄待ち'], to: '廃棄' },
})
