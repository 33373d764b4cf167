import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { DISPOSAL_METHODS, measuresOf } from './disposal-method.ts'
import { wasEncryptedInUse } from '../erasure/confirmation.guard.ts'
import { mediaDisposal } from '../erasure/disposal-situation.ts'
import { HOSTING_SET, hostingFields } from '../erasure/hosting.ts'
import { ZONE_CHOICES } from './situation.ts'

// 媒体の廃棄の申請。許可が要るかどうかと、方法が分類に見合うかは判定による。許可が要らない組織では届出になる。
export const disposal = procedure('media.disposal', {
  title: '外部記録媒体の廃棄',
  cites: [saitama['3-6-(2)'], mic['2-(2)-⑩-(ウ)'], mpd['別表3-機密性中-6'], mpd['別表3-機密性高-6'], hokkaido['13-1']],
  profiles: PROFILES,
  subject: 'media',
  verb: '廃棄を申請する',
  form: {
    reason: { label: '廃棄の理由', type: 'choice', options: ['故障', '老朽化', '不要', '契約の終了', 'その他'] },
    zone: { label: '情報を保存した系', type: 'choice', options: ZONE_CHOICES, profiles: ['municipality'], cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']] },
    residentRecords: { label: '住民情報を保存したことがありますか', type: 'flag', profiles: ['municipality'], cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']], help: 'マイナンバー利用事務系で住民情報を保存した媒体は、物理的に壊します。' },
    ...hostingFields,
    method: { label: '予定する方法', type: 'choice', options: DISPOSAL_METHODS, help: '入れたことのある情報の最も高い分類に見合う方法を選びます。' },
    remarks: { label: '備考', type: 'text', multiline: true, required: false, max: 500 },
  },
  guards: [wasEncryptedInUse],
  judge: (context) => mediaDisposal(context, [...measuresOf(context.form['method'])]),
  effect: { from: ['保管中', '要確認'], to: '廃棄待ち', set: { ...HOSTING_SET, storedZone: { field: 'zone' } } },
})
