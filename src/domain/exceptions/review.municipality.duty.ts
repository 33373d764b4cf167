import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('exceptions.review-days', '条項の見直しを検討するまで', 60, { unit: '日', notInSource: true })

// 例外が重なった条項の見直しの検討。
export const reviewDuty = duty('exceptions.review.municipality', {
  title: '条項の見直しの検討',
  cites: [mic['kaisetsu-7.4-注1']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'rule-reviews' },
  after: { arrives: 'openedOn' },
  assignees: [{ role: '統括情報セキュリティ責任者' }],
  due: { days: within },
  closedBy: { events: ['exceptions.review'] },
  escalate: 'CISO',
  instruction: '例外の内容を確かめ、条項を改めるかどうかの結論を記録してください。',
})
