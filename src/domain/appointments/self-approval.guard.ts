import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 申請者は、自分の申請を承認・許可できない。読み: 代理入力では、名義人と入力した者の双方を申請者とみなす。
export const noSelfApproval = guard('appointments.self-approval', {
  title: '自己承認の禁止',
  cites: [saitama['2-1-(6)-ア-(ア)'], saitama['2-1-(6)-ア']],
  profiles: ['saitama-police'],
  at: 'deciding',
  refuses: ({ form, actor }) =>
    actor.person !== '' && (form['applicant'] === actor.person || form['typedBy'] === actor.person)
      ? { field: '', message: '申請した人（入力した人を含む）は、この申請を承認・許可できません。上司などに回付されます。' } : null,
})
