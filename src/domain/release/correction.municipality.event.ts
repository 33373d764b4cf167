import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 持出し記録簿の訂正。行は消えず、元の値と、誰がなぜ直したかが残る。
export const corrected = event('release.correction.municipality', {
  title: '持出し記録簿の訂正',
  cites: [mic['5.1-(1)-⑤']],
  profiles: ['municipality'],
  subject: ['media', 'terminals'],
  verb: '持出し記録簿を訂正する',
  roles: ['情報セキュリティ管理者'],
  form: {
    purpose: { label: '用途（訂正後）', type: 'text', max: 200, required: false },
    destination: { label: '持出の場所（訂正後）', type: 'text', max: 200, required: false },
    due: { label: '返却予定日（訂正後）', type: 'date', required: false },
    reason: { label: '訂正の理由', type: 'text', max: 500 },
  },
  effect: { custody: 'correct' },
})
