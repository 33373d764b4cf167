import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['saitama-police'], form: { reason: { label: '理由', type: 'text', max: 200 } } } as const
const FILE = 'mail.ended.saitama'

/** 電子メール機能と、保証ドメイン名によらない送信の確認を、もう使わないことの記録。 */
export const ended = [
  event(`${FILE}/function`, { ...base, title: '電子メール機能の廃止', cites: [saitama['8-1-(3)-ア']], subject: ['mail-functions'], verb: '廃止を記録する', states: ['使用中'], effect: { from: ['使用中'], to: '廃止' } }),
  event(`${FILE}/confirmation`, { ...base, title: '特別な事情の終了', cites: [saitama['8-1-(3)-イ']], subject: ['domain-exceptions'], verb: '終了を記録する', states: ['確認済'], effect: { from: ['確認済'], to: '終了' } }),
]
