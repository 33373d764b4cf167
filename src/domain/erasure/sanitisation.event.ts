import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { DISPOSAL_METHODS, measuresOf } from '../media/disposal-method.ts'
import { basisFields, confirmationFields, destructionProof } from './confirmation-form.ts'
import { confirmationGuards } from './confirmation.guard.ts'
import { confirmedBy, equipmentDisposal, permittedDisposals } from './disposal-situation.ts'

// 記憶装置一台の抹消。入っている機器に保存したことのある情報の、最も高い分類に見合う方法でなければ受け付けない。
export const sanitised = event('erasure.sanitisation', {
  title: '記憶装置の抹消の記録',
  cites: [mic['4.1-(7)'], saitama['3-6-(2)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  settings: [destructionProof],
  subject: ['drives'],
  verb: '抹消を記録する',
  states: ['使用中', '引渡し済'],
  form: {
    ...basisFields,
    method: { label: '抹消の方法', type: 'choice', options: DISPOSAL_METHODS, cites: [saitama['1-3-(18)'], mic['kaisetsu-4.1-(7)']] },
    erasedAt: { label: '抹消した日時', type: 'dateTime', notAfter: 'now' },
    operator: { label: '抹消した人・事業者', type: 'text', max: 120 },
    ...confirmationFields,
    remarks: { label: '処理の内容', type: 'text', multiline: true, required: false, max: 500 },
  },
  guards: confirmationGuards,
  judge: (context) => {
    const equipment = context.items.flatMap(({ linked }) => linked?.['equipment'] ?? [])
    // 読み: 一台の抹消は機器を手放すことの一部なので、許可は機器の申請のもの（docs/readings/0482）。
    return { ...equipmentDisposal('dispose-equipment', context, equipment, [...measuresOf(context.form['method']), ...confirmedBy(context.form)]), approvals: permittedDisposals(equipment) }
  },
  effect: { from: ['使用中', '引渡し済'], to: '抹消済', set: { method: { field: 'method' }, erasedAt: { field: 'erasedAt' }, operator: { field: 'operator' }, certificate: { field: 'certificate' } } },
})
