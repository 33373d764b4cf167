import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { ERASING_METHODS } from '../media/disposal-method.ts'

const POLICE = ['saitama-police', 'mpd'] as const

export const erasedForDisposal = event('phones.erasure', {
  title: '廃棄の前の情報の抹消',
  cites: [saitama['8-1-(2)-ウ-(エ)'], saitama['1-3-(18)'], mpd['10-1-(4)']],
  profiles: POLICE,
  subject: ['phones'],
  verb: '情報の抹消を記録する',
  states: ['廃棄待ち'],
  form: {
    method: { label: '方法', type: 'choice', options: ERASING_METHODS },
    operator: { label: '実施者', type: 'text', max: 120 },
    erasedOn: { label: '実施日', type: 'date', notAfter: 'today' },
    confirmer: { label: '確認者', type: 'person', notMe: true },
    certificate: { label: '証明', type: 'text', max: 120, required: false, help: '事業者の証明書の番号など' },
  },
  effect: { contents: 'erase' },
})
