import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { DISPOSAL_METHODS, measuresOf } from '../media/disposal-method.ts'
import { equipmentDisposal, EQUIPMENT_DISPOSAL } from './disposal-situation.ts'
import { HOSTING_SET, hostingFields } from './hosting.ts'

// 機器の廃棄・リース返却の申請（市区町村）。許可を受けてから、記憶装置を一台ずつ抹消する。
export const equipmentDisposalAsked = procedure(EQUIPMENT_DISPOSAL, {
  title: '機器の廃棄・リース返却',
  cites: [mic['4.1-(7)'], mic['2-(2)-⑩-(ウ)']],
  profiles: ['municipality'],
  subject: 'terminals',
  verb: '廃棄・返却を申請する',
  form: {
    how: { label: '手放し方', type: 'choice', options: ['廃棄', 'リース返却', 'そのほかの手放し'], cites: [mic['4.1-(7)']] },
    reason: { label: '理由', type: 'choice', options: ['更改', '故障', '老朽化', '不要', '契約の終了', 'その他'] },
    residentRecords: { label: '住民情報を保存したことがありますか', type: 'flag', cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']], help: 'マイナンバー利用事務系で住民情報を保存した機器の記憶装置は、物理的に壊します。' },
    ...hostingFields,
    method: { label: '予定する方法', type: 'choice', options: DISPOSAL_METHODS, help: '入れたことのある情報の最も高い分類に見合う方法を選びます。', cites: [mic['kaisetsu-4.1-(7)']] },
    remarks: { label: '備考', type: 'text', multiline: true, required: false, max: 500 },
  },
  judge: (context) => equipmentDisposal(context.form['how'] === 'リース返却' ? 'return-lease' : 'dispose-equipment', context, context.items, [...measuresOf(context.form['method'])]),
  grants: { until: 'fiscal-year-end', to: 'unit' },
  effect: { from: ['保管中', '使用中', '要確認'], to: '廃棄待ち', holder: 'nobody', due: 'nothing', set: HOSTING_SET },
})
