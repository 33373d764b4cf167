import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// CISOが、例外措置の申請の状況を確かめた記録。見た件数も残る。
export const status = event('exceptions.status.municipality', {
  title: '例外措置の申請の状況の確認',
  cites: [mic['7.4-(3)']],
  profiles: ['municipality'],
  subject: [],
  verb: '申請の状況の確認を記録する',
  roles: ['CISO'],
  figures: { register: 'exceptions', by: ['clauses', 'unit', 'state'] },
  form: {
    finding: { label: '確かめて分かったこと', type: 'text', multiline: true, max: 1000 },
    next: { label: '次にすること', type: 'choice', options: ['このまま続ける', '例外を見直させる', '条項を見直させる'] },
  },
})
