import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 周知しないという判断。理由が残る。
export const declined = event('announcements.declined.municipality', {
  title: '周知の見送り',
  cites: [mic['6.4-(1)-③']],
  profiles: ['municipality'],
  subject: ['announcements'],
  verb: '周知しないと決める',
  states: ['収集'],
  form: { because: { label: '周知しない理由', type: 'text', multiline: true, max: 1000, cites: [mic['6.4-(1)-③']] } },
  effect: { from: ['収集'], to: '見送り', set: { because: { field: 'because' } } },
})
