import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { carriedInForAReason } from '../zones/confidential-storage.guard.ts'
import { bringInForm } from './bring-in-form.ts'

// 端末・媒体の庁内への持込みの許可。許可が下りると、持込み記録簿に行が立つ。
export const bringIn = procedure('release.bring-in.municipality', {
  title: '端末・媒体の持込み',
  cites: [mic['kaisetsu-5.1-(1)-③-注6'], mic['5.1-(1)-⑤']],
  profiles: ['municipality'],
  settings: [lapse],
  subject: null,
  verb: '持込みを申請する',
  form: bringInForm,
  guards: [carriedInForAReason],
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: { field: 'section' }, cites: [mic['5.1-(1)-⑤']] }],
  effect: { creates: 'bring-ins' },
  lapsesAfter: lapse,
})
