import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 異動や契約の終わりなどで、期限の前に入室許可を終わらせた記録。
export const permitEnded = event('zones.entry-permit-end.municipality', {
  title: '入室許可の終了',
  cites: [mic['4.2-(2)-①']],
  profiles: ['municipality'],
  subject: ['entry-permits'],
  verb: '許可の終了を記録する',
  states: ['有効'],
  roles: ['情報システム管理者'],
  form: { reason: { label: '理由', type: 'text', max: 200, help: '例: 異動、契約の終わり' } },
  effect: { from: ['有効'], to: '終了', holder: 'nobody' },
})
