import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('operations.privileged-use.days', '特権ＩＤの利用記録の点検まで', 14, { unit: '日', notInSource: true })

// 点検は、利用の記録で名指しされた点検担当の仕事になる。
export const privilegedUseCheck = duty('operations.privileged-use.municipality', {
  title: '特権ＩＤの利用記録の点検',
  cites: [mic['kaisetsu-7.1-注2']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'privileged-uses' },
  after: { event: 'operations.privileged-use.municipality/used' },
  assignees: ['holder'],
  due: { days: within },
  closedBy: { events: ['operations.privileged-use.municipality/checked'] },
  escalate: '統括情報セキュリティ責任者',
  instruction: '特権ＩＤの利用の記録をシステムのログと突き合わせ、結果を記録してください。',
})
