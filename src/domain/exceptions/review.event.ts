import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 条項の見直しの検討の結論。
export const review = event('exceptions.review', {
  title: '条項の見直しの検討の結論',
  cites: [mic['kaisetsu-7.4-注1'], saitama['2-2-(2)-ウ']],
  profiles: ['saitama-police', 'municipality'],
  subject: ['rule-reviews'],
  verb: '結論を記録する',
  states: ['検討中'],
  form: {
    conclusion: { label: '結論', type: 'choice', options: ['条項を改める', '条項は改めず、守り方を改める', '改めない'] },
    reason: { label: '理由', type: 'text', multiline: true, max: 1000 },
  },
  effect: { from: ['検討中'], to: '結論済', set: { conclusion: { field: 'conclusion' }, reason: { field: 'reason' } } },
})
