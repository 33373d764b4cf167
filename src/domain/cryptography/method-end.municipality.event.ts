import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 方式をもう使わないこととした記録。以後の申請では選べない。
export const methodEnded = event('cryptography.method-end.municipality', {
  title: '暗号などの方式の廃止',
  cites: [mic['6.1-(16)-②']],
  profiles: ['municipality'],
  subject: ['protection-methods'],
  verb: '方式を廃止する',
  states: ['有効'],
  roles: ['CISO', '統括情報セキュリティ責任者'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['有効'], to: '廃止' },
})
