import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { basisFields, confirmationFields, destructionProof } from '../erasure/confirmation-form.ts'
import { confirmationGuards } from '../erasure/confirmation.guard.ts'
import { confirmedBy, mediaDisposal } from '../erasure/disposal-situation.ts'
import { DISPOSAL_METHODS, measuresOf } from './disposal-method.ts'
import { NOTHING_KEPT } from './retention.ts'

// 廃棄の記録。日時・担当者・処理内容を残し、分類に見合わない方法は受け付けない。番号は二度と使われない。
export const disposed = event('media.disposal-record', {
  title: '廃棄の記録',
  cites: [mic['2-(2)-⑩-(イ)'], saitama['3-6-(2)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6'], hokkaido['13-1']],
  profiles: PROFILES,
  settings: [destructionProof],
  subject: ['media'],
  verb: '廃棄を記録する',
  states: ['廃棄待ち'],
  form: {
    ...basisFields,
    disposedAt: { label: '処理した日時', type: 'dateTime', notAfter: 'now', cites: [mic['2-(2)-⑩-(イ)']] },
    operator: { label: '処理した人・事業者', type: 'text', max: 120, cites: [mic['2-(2)-⑩-(イ)']] },
    method: { label: '処理の方法', type: 'choice', options: DISPOSAL_METHODS, cites: [mic['2-(2)-⑩-(イ)']] },
    ...confirmationFields,
    remarks: { label: '処理の内容', type: 'text', multiline: true, required: false, max: 500 },
  },
  guards: confirmationGuards,
  judge: (context) => mediaDisposal(context, [...measuresOf(context.form['method']), ...confirmedBy(context.form)]),
  effect: { from: ['廃棄待ち'], to: '廃棄', holder: 'nobody', due: 'nothing', contents: 'erase', set: NOTHING_KEPT },
})
