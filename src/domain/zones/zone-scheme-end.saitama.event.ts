import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 新しい版に置き換わったことの記録。旧版で決めた区域には、旧版が残る。
export const schemeReplaced = event('zones.zone-scheme-end.saitama', {
  title: '版の置換え', cites: [saitama['2-1-(2)-ウ']], profiles: ['saitama-police'], subject: ['zone-schemes'], verb: '旧版にする', states: ['有効'],
  form: { reason: { label: '改めた理由', type: 'text', max: 200 } }, effect: { from: ['有効'], to: '旧版' },
})
