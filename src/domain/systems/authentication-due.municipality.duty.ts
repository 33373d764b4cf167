import { mic } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { duty } from '../../engine/duty/duty.ts'
import { fewerThanTwoMeans } from '../identities/means.ts'

// 認証方式が一つだけのシステムの是正。直るまで、毎月、情報システム管理者に求める。
export const authenticationDue = duty('systems.authentication-due.municipality', {
  title: '認証方式が一つだけのシステムの是正',
  cites: [mic['4.4-②']],
  profiles: ['municipality'],
  subject: { per: 'item', register: 'systems', where: all(is('state', '運用中'), fewerThanTwoMeans('details.authentication')) },
  every: 'month',
  assignees: [{ role: '情報システム管理者' }],
  due: 'period-end',
  closedBy: { events: ['systems.authentication-correction.municipality'] },
  escalate: '統括情報セキュリティ責任者',
  instruction: 'ログインに二つ以上の認証情報を求めるように設定を直し、直した後の認証方式を記録してください。',
})
