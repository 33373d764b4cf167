import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['saitama-police'], verb: '廃止を記録する', form: { reason: { label: '理由', type: 'text', max: 200 } } } as const
const FILE = 'web.ended.saitama'

/** フォームの送信先と、設定表の行を、もう使わないことの記録。 */
export const ended = [
  event(`${FILE}/site`, { ...base, title: 'フォームの送信先の廃止', cites: [saitama['8-1-(3)-カ']], subject: ['form-sites'], states: ['使用中'], effect: { from: ['使用中'], to: '廃止' } }),
  event(`${FILE}/setting`, { ...base, title: '設定表の行の廃止', cites: [saitama['8-1-(3)-エ']], subject: ['client-settings'], states: ['適用中'], effect: { from: ['適用中'], to: '廃止' } }),
]
