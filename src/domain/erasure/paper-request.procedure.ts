import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { PAPER_METHODS, paperDisposal } from './paper-method.ts'

// 書面の廃棄の申請。許可の定めがない組では届出になる。要機密情報の書面は、復元困難にする方法を選ばなければ出せない。
export const paperDisposalAsked = procedure('erasure.paper-request', {
  title: '書面の廃棄',
  cites: [saitama['3-6-(3)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6'], mic['2-(2)-⑩-(ウ)'], mic['2-(1)-機密性-5']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  subject: 'papers',
  verb: '廃棄を申請する',
  form: {
    reason: { label: '廃棄の理由', type: 'choice', options: ['保存期間の満了', '写しで不要', '書き損じ', 'その他'] },
    method: { label: '予定する方法', type: 'choice', options: PAPER_METHODS, required: false, help: '要機密情報の書面では、必ず選びます。', cites: [saitama['3-6-(3)'], mic['2-(1)-機密性-5']] },
  },
  judge: (context) => paperDisposal(context, context.items, context.form['method']),
  effect: { from: ['保管中'], to: '廃棄待ち' },
})
