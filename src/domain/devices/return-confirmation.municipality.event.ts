import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 管理者の確認。返した人とは別の情報セキュリティ管理者が端末を受け取り、持出し記録簿の行が閉じる。
export const returnConfirmed = event('devices.return-confirmation.municipality', {
  title: '端末の返却の確認',
  cites: [mic['5.1-(1)-⑤'], mic['kaisetsu-5.1-(1)-③-注5']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '返却を確認する',
  states: ['返却確認待ち'],
  roles: ['情報セキュリティ管理者'],
  notSameAs: 'devices.return.municipality',
  form: {
    received: { label: '端末を受け取り、番号票を確かめました', type: 'declaration' },
    remarks: { label: '備考', type: 'text', required: false, max: 200 },
  },
  effect: { from: ['返却確認待ち'], to: '保管中', holder: 'nobody', custody: 'close' },
})
