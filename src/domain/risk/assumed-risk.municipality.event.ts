import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['sosoku-3-1-(5)']], profiles: ['municipality'], subject: ['assumed-risks'], states: ['想定中'], roles: ['統括情報セキュリティ責任者', 'CISO'] } as const

/** 想定リスクへの対処の結び付けと、想定の終わり。 */
export const assumedRiskEvents = [
  event('risk.assumed-risk.municipality/covered', {
    ...base, title: '対処する条項の結び付け', verb: '対処する条項を結び付ける',
    form: { articles: { label: '対処する対策基準の条項', type: 'text', max: 400, help: '例: 第７条、第８条' }, sufficient: { label: 'この条項で十分に対処できる理由', type: 'text', multiline: true, max: 1000 } },
    effect: { set: { articles: { field: 'articles' } } },
  }),
  event('risk.assumed-risk.municipality/ended', {
    ...base, title: '想定の終わり', verb: '想定しないことにする', form: { reason: { label: '理由', type: 'text', max: 300 } }, effect: { from: ['想定中'], to: '解消' },
  }),
]
