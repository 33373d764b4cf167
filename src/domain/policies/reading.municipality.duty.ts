import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('policies.reading-days', '新しい版を確認する期限', 14, { unit: '日', notInSource: true })

// 公布した版の周知（市区町村）。職員の一人ずつに確認を求める。実施手順は、それを行う所属の職員に。後から加わった職員にも求める。
export const readingDue = duty('policies.reading.municipality', {
  title: '規程の新しい版の確認',
  cites: [mic['sosoku-3-1-(8)'], mic['kihon-5']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'policy-versions' },
  after: { standing: ['公布済'], ofUnit: is('linked.policy.details.kind', '実施手順') },
  assignees: ['actor'],
  due: { days: within },
  closedBy: { events: ['policies.reading'], own: true },
  escalate: '情報セキュリティ管理者',
  instruction: '公布された版を読み、確認を記録してください。分からない点は所属の情報セキュリティ管理者に相談してください。',
})
