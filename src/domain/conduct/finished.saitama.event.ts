import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { refusesUnanswered } from './themes.ts'

export const everyItemIsAnswered = guard('conduct.finished.saitama/answered', {
  title: '全項目への回答', cites: [saitama['3-3-(1)']], profiles: ['saitama-police'],
  refuses: refusesUnanswered,
})

// 自己点検を終えた記録。答えていない項目が残っていれば終えられない。
export const finished = event('conduct.finished.saitama', {
  title: '自己点検の終了',
  cites: [saitama['3-3-(1)']],
  profiles: ['saitama-police'],
  subject: ['self-inspections'],
  verb: '自己点検を終える',
  states: ['点検中'],
  form: { summary: { label: '点検の所見', type: 'text', multiline: true, max: 1000, required: false } },
  guards: [everyItemIsAnswered],
  effect: { from: ['点検中'], to: '終了' },
})
