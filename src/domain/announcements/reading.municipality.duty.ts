import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('announcements.reading-days', 'お知らせを確認する期限', 3, { unit: '日', notInSource: true })

// お知らせの確認。職員の一人ずつに求め、後から加わった職員にも求める。
export const announcementReading = duty('announcements.reading.municipality', {
  title: 'お知らせの確認',
  cites: [mic['6.4-(3)-⑥'], mic['kaisetsu-7.2-(2)-注2']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'announcements' },
  after: { standing: ['周知済'] },
  assignees: ['actor'],
  due: { days: within },
  closedBy: { events: ['announcements.read.municipality'], own: true },
  escalate: '情報セキュリティ管理者',
  instruction: 'お知らせの内容と対応方法を読み、確認を記録してください。',
})
