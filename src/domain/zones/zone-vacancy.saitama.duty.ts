import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

/** 後任を決めるまでの日数。原文にない。 */
export const vacancyDays = setting('zones.zone-vacancy.days', '区域の管理者の後任を決めるまで', 14, { unit: '日', notInSource: true })

// 区域の管理者が異動すると、情報セキュリティ管理者に後任の指名の仕事が起きる。
export const zoneVacancy = duty('zones.zone-vacancy.saitama', {
  title: '区域情報セキュリティ管理者の後任の指名',
  cites: [saitama['2-1-(2)-イ']],
  profiles: ['saitama-police'],
  settings: [vacancyDays],
  subject: { per: 'item', register: 'zones' },
  after: { moved: ['有効'], at: 'home' },
  assignees: [{ role: '情報セキュリティ管理者' }],
  due: { days: vacancyDays },
  closedBy: { events: ['zones.zone-deciding/nominated'] },
  instruction: '区域の管理者が異動しました。後任を指名し、「管理者の指名を記録する」から記録してください。',
})
