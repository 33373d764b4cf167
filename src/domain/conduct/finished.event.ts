import { mic, mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { refusesUnanswered } from './themes.ts'

const base = { cites: [mpd['5-6-(4)'], mic['5.4-(3)-①']], profiles: ['mpd', 'municipality'] } as const

// 自己点検を終えた記録（警視庁・市区町村）。答えていない項目が残っていれば終えられない。
export const finished = event('conduct.finished', {
  ...base,
  title: '自己点検の終了',
  subject: ['self-inspections'],
  verb: '自己点検を終える',
  states: ['点検中'],
  form: { summary: { label: '点検の所見', type: 'text', multiline: true, max: 1000, required: false } },
  guards: [guard('conduct.finished/answered', { ...base, title: '全項目への回答', refuses: refusesUnanswered })],
  effect: { from: ['点検中'], to: '終了' },
})
