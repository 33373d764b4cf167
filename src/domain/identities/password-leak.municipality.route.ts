import { mic } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

// パスワードの流出のおそれは、所属の情報セキュリティ管理者に速やかに届く。
export const passwordLeak = route('identities.password-leak.municipality', {
  title: 'パスワードの流出のおそれの報告',
  cites: [mic['5.4-(3)-④']],
  profiles: ['municipality'],
  on: { event: 'identities.password-leak.municipality/reported' },
  steps: [{ role: '情報セキュリティ管理者', scope: 'unit', by: '速やかに', cites: [mic['5.4-(3)-④']] }],
})
