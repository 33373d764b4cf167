import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 取得しなかった回の説明。記録のない回は期限超過として残り、理由と手当を書いて閉じる。
export const missed = event('backups.missed', {
  title: '取得しなかった回の記録',
  cites: [mic['6.1-(2)']],
  profiles: ['municipality'],
  subject: ['backup-plans'],
  verb: '取得しなかった回を記録する',
  states: ['運用中'],
  roles: ['情報システム管理者', '統括情報セキュリティ責任者'],
  form: {
    day: { label: '取得する予定だった日', type: 'date', notAfter: 'today' },
    reason: { label: '取得しなかった理由', type: 'text', multiline: true, max: 500 },
    measures: { label: '手当（代わりに取った控えなど）', type: 'text', multiline: true, max: 500 },
  },
})
