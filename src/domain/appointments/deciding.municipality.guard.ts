import { mic } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const common = { profiles: ['municipality'], at: 'deciding' } as const

const addressed = (id: string, role: string, title: string, cites: readonly ClauseId[], procedure?: string) => guard(`appointments.deciding.municipality/${id}`, {
  ...common, title, cites,
  refuses: ({ form, actor }) => (form['role'] === role && (procedure === undefined || form['procedure'] === procedure) && form['addressed'] === false && form['applicant'] !== actor.person && form['typedBy'] !== actor.person
    ? { field: '', message: `この申請は、担当の${role}（不在や委譲のときは、その代わりの人）に回付されています。あなたは承認・許可できません。` } : null),
})
/** その役割の、その所管の人だけが決める。 */
export const decidedByTheirOwn = [
  addressed('office-only', '情報セキュリティ管理者', '所管の課室の管理者だけが許可する', [mic['1-(4)-②']]),
  addressed('networks', '統括情報セキュリティ責任者', 'ネットワークの変更は統括（委譲を受けた人を含む）だけが決める', [mic['1-(2)-②']], 'networks.change.municipality'),
  addressed('division-systems', '情報セキュリティ責任者', 'システムの変更は、それを持つ部局の責任者だけが決める', [mic['1-(3)-③']], 'systems.change.municipality'),
]

// 申請者は、自分の申請を承認・許可できない。入力した人も申請者とみなす。ほかに決められる人がいない（alone）ときだけは、unavoidable.guard.ts の条件で決められる。
export const noSelfApprovalInTheCity = guard('appointments.deciding.municipality/self-approval', {
  ...common, title: '自己承認の禁止', cites: [mic['1-(8)-①']],
  refuses: ({ form, actor }) => (actor.person !== '' && !(form['alone'] === true && form['act'] === '承認') && (form['applicant'] === actor.person || form['typedBy'] === actor.person)
    ? { field: '', message: '申請した人（入力した人を含む）は、この申請を承認・許可できません。上司などに回付されます。' } : null),
})
