import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 運んだものが届いたことの確認。
export const arrived = event('release.arrival', {
  title: '到着の確認',
  cites: [saitama['3-5-(1)'], mic['2-(2)-⑧-(イ)']],
  profiles: ['saitama-police', 'municipality'],
  subject: ['releases'],
  verb: '到着を確認する',
  states: ['運搬中'],
  form: {
    arrivedOn: { label: '届いた日', type: 'date', notAfter: 'today' },
    receipt: { label: '受領の確認', type: 'text', max: 200, help: '受け取った人の氏名と、確かめた方法を書きます。' },
    condition: { label: '封や外観の異常', type: 'text', max: 200, required: false, help: '開けられた跡や破損があれば書き、事案として報告します。' },
  },
  effect: { from: ['運搬中'], to: '到着確認済', due: 'nothing', set: { arrivedOn: { field: 'arrivedOn' }, receipt: { field: 'receipt' } } },
})
