import { mic } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

// 周知は、その場で全職員に届く。
export const announced = route('announcements.announced.municipality', {
  title: 'お知らせの周知',
  cites: [mic['6.4-(1)-③'], mic['6.6-(2)']],
  profiles: ['municipality'],
  on: { event: 'announcements.publication.municipality' },
  steps: [{ role: '職員等', scope: 'organisation', to: 'everybody', cites: [mic['6.4-(1)-③'], mic['6.6-(2)']], by: '速やかに' }],
})
