import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// ソフトウェアの許可を取り消した記録。入ったままの端末は、許可のない導入として見つかる。
export const permissionEnded = event('software.permission-end.municipality', {
  title: 'ソフトウェアの許可の取消し',
  cites: [mic['6.1-(17)-①']],
  profiles: ['municipality'],
  subject: ['permitted-software'],
  verb: '許可を取り消す',
  states: ['許可中'],
  roles: ['情報システム管理者', '統括情報セキュリティ責任者'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['許可中'], to: '取消し' },
})
