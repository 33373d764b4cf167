import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 周知の終わり。これから加わる職員には求めない。
export const announcementClosing = event('announcements.closing.municipality', {
  title: '周知の終わり',
  cites: [mic['6.6-(2)']],
  profiles: ['municipality'],
  subject: ['announcements'],
  verb: '周知を終える',
  states: ['周知済'],
  form: { because: { label: '終える理由', type: 'text', max: 200 } },
  effect: { from: ['周知済'], to: '終了' },
})
