import { hokkaido, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 誤って記録した送信の取消し。行は消えず、理由とともに残る。
export const withdrawn = event('mail.correction', {
  title: '送信の記録の取消し',
  cites: [saitama['8-1-(3)-キ'], hokkaido['11-1-(1)']],
  profiles: ['saitama-police', 'hokkaido-police'],
  subject: ['sendings'],
  verb: '送信の記録を取り消す',
  states: ['送信済'],
  roles: ['運用管理者'],
  form: { reason: { label: '取り消す理由', type: 'text', max: 200 } },
  effect: { from: ['送信済'], to: '取消し' },
})
