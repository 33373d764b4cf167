import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('systems.instruction-reading.days', 'システムの定め・指示を確認する期限', 7, { unit: '日', notInSource: true })

// システムの定め・指示の確認。そのシステムの利用者の一人ずつに求め、後から利用者になった人にも求める。
export const instructionReading = duty('systems.instruction-reading.saitama', {
  title: 'システムの定め・指示の確認',
  cites: [saitama['8-1-(2)-イ-(サ)']],
  profiles: ['saitama-police'],
  settings: [within],
  subject: { per: 'item', register: 'instructions' },
  after: { standing: ['有効'], among: { register: 'users', person: 'person', by: 'system', only: 'people' } },
  assignees: ['actor'],
  due: { days: within },
  closedBy: { events: ['systems.instructions.saitama/read'], own: true },
  escalate: '運用管理者',
  instruction: '使っているシステムに、新しい定め・指示があります。内容を読み、確認を記録してください。',
})
