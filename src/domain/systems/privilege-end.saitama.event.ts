import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 管理者権限の解除。解除した日から、その権限での作業は記録できない。
export const privilegeEnded = event('systems.privilege-end.saitama', {
  title: '管理者権限の解除',
  cites: [saitama['6-1-(3)-エ'], saitama['6-1-(3)-キ']],
  profiles: ['saitama-police'],
  subject: ['privileges'],
  verb: '権限を解除する',
  states: ['有効'],
  roles: ['システムセキュリティ維持管理者', '情報セキュリティ管理者'],
  form: { endedOn: { label: '解除した日', type: 'date', notAfter: 'today' }, reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['有効'], to: '終了', holder: 'nobody', set: { validUntil: { field: 'endedOn' } } },
})
