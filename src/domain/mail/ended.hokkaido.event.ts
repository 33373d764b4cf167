import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['hokkaido-police'], form: { reason: { label: '理由', type: 'text', max: 200 } } } as const
const FILE = 'mail.ended.hokkaido'

/** 送信先の上限と、付与されたアドレスを、もう使わないことの記録。 */
export const ended = [
  event(`${FILE}/limit`, { ...base, title: '送信先の上限の廃止', cites: [hokkaido['11-3-(4)']], subject: ['size-limits'], verb: '廃止を記録する', states: ['適用中'], effect: { from: ['適用中'], to: '廃止' } }),
  event(`${FILE}/address`, { ...base, title: 'メールアドレスの削除', cites: [hokkaido['11-3-(1)']], subject: ['mail-addresses'], verb: '削除を記録する', states: ['使用中'], effect: { from: ['使用中'], to: '削除' } }),
]
