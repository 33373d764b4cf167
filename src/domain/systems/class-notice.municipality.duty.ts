import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('systems.class-notice.days', '分類の周知を確認するまで', 30, { unit: '日', notInSource: true })

// 分類をシステム単位で周知するシステムの利用者は、年度ごとに一人ずつ周知を確認する。
export const classNotice = duty('systems.class-notice.municipality', {
  title: '情報の分類の周知の確認',
  cites: [mic['kaisetsu-2-(2)-②-注3']],
  profiles: ['municipality'],
  settings: [within],
  subject: { per: 'item', register: 'users', where: is('linked.system.details.labelling', 'システム単位で周知') },
  every: 'fiscal-year',
  assignees: ['holder'],
  due: { days: within },
  closedBy: { events: ['systems.users.municipality/told'] },
  escalate: '情報セキュリティ管理者',
  instruction: 'システムで扱う情報の分類を定めた規定を読み、確認を記録してください。ファイルごとの表示に代わるものです。',
})
