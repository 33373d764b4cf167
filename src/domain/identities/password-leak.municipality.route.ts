import { mic } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

// パスワードの流出のおそれと身に覚えのない利用は、所属の情報セキュリティ管理者と統一的な窓口（CSIRT責任者）に速やかに届く。
export const passwordLeak = route('identities.password-leak.municipality', {
  title: 'パスワードの流出のおそれの報告',
  cites: [mic['5.4-(3)-④'], mic['kaisetsu-6.2-(4)']],
  profiles: ['municipality'],
  on: { event: 'identities.password-leak.municipality/reported' },
  alone: true,
  steps: [
    { role: '情報セキュリティ管理者', scope: 'unit', by: '速やかに', cites: [mic['5.4-(3)-④']] },
    { role: 'CSIRT責任者', scope: 'organisation', by: '速やかに', cites: [mic['kaisetsu-6.2-(4)']] },
  ],
})
