import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 基準をもう使わないことの記録。
export const criterionEnded = event('backups.criterion-end', {
  title: 'バックアップの基準の廃止',
  cites: [mic['kaisetsu-6.1-(2)-注3']],
  profiles: ['municipality'],
  subject: ['backup-criteria'],
  verb: '廃止する',
  states: ['適用中'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['適用中'], to: '廃止' },
})
