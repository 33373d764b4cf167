import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { confirmedBy, equipmentDisposal, measuresOnDrives } from '../erasure/disposal-situation.ts'
import { DISPOSAL_METHODS, measuresOf } from '../media/disposal-method.ts'

const POLICE = ['saitama-police', 'mpd'] as const

// 端末の廃棄・返却の記録。記憶装置に入ったことのある情報の分類に見合わない方法は受け付けない。市区町村では、方法は記憶装置の台帳が一台ずつ持つ。
export const disposed = event('devices.disposal', {
  title: '端末の廃棄・返却の記録',
  cites: [saitama['3-6-(2)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6'], mic['4.1-(7)'], mic['2-(2)-⑩-(イ)']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  subject: ['terminals'],
  verb: '廃棄・返却を記録する',
  states: ['廃棄待ち'],
  form: {
    how: { label: '手放し方', type: 'choice', options: ['廃棄', 'リース返却', '所有者への返却'] },
    method: { label: '記憶装置の処理の方法', type: 'choice', options: DISPOSAL_METHODS, profiles: POLICE, cites: [saitama['3-6-(2)']] },
    operator: { label: '処理した人・事業者', type: 'text', max: 120, cites: [mic['2-(2)-⑩-(イ)']] },
    disposedOn: { label: '処理した日', type: 'date', notAfter: 'today', cites: [mic['2-(2)-⑩-(イ)']] },
    witness: { label: '立ち会った・確かめた職員', type: 'person', required: false, notMe: true, cites: [saitama['3-6-(2)']] },
    certificate: { label: '完了証明書の番号', type: 'text', max: 80, required: false },
    evidence: { label: '完了証明書・証拠写真', type: 'attachments', required: false },
  },
  judge: (context) => {
    const measures = context.profile === 'municipality' ? measuresOnDrives(context.items) : measuresOf(context.form['method'])
    return equipmentDisposal(context.form['how'] === 'リース返却' ? 'return-lease' : 'dispose-equipment', context, context.items, [...measures, ...confirmedBy(context.form)])
  },
  effect: { from: ['廃棄待ち'], to: '廃棄', toWhen: [{ when: is('how', 'リース返却', '所有者への返却'), to: '返却済' }], holder: 'nobody', due: 'nothing', contents: 'erase' },
})
