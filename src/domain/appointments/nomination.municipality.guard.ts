import { mic } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { nominationGuard } from './nomination.ts'

const common = { profiles: ['municipality'] } as const

/** 役割に就ける人。CISOと副CISOは一人だけ、CSIRTの役は構成員から、情報システム担当者は職員に限る。 */
export const municipalNominations = [
  nominationGuard('municipality/ciso', { ...common, title: 'CISOは一人だけ', cites: [mic['1-(1)-①']], role: 'CISO' }),
  nominationGuard('municipality/vice-ciso', { ...common, title: '副CISOは一人まで', cites: [mic['1-(1)-④']], role: '副CISO' }),
  nominationGuard('municipality/chief', { ...common, title: '統括情報セキュリティ責任者は情報政策担当部長', cites: [mic['1-(2)-①']], role: '統括情報セキュリティ責任者' }),
  nominationGuard('municipality/division', { ...common, title: '情報セキュリティ責任者は部局の長', cites: [mic['1-(3)-①']], role: '情報セキュリティ責任者' }),
  nominationGuard('municipality/office', { ...common, title: '情報セキュリティ管理者は課室と出先機関の長', cites: [mic['1-(4)-①']], role: '情報セキュリティ管理者' }),
  nominationGuard('municipality/system', { ...common, title: '情報システム管理者は担当課室の長', cites: [mic['1-(5)-①']], role: '情報システム管理者' }),
  nominationGuard('municipality/operator', { ...common, title: '情報システム担当者は職員', cites: [mic['kaisetsu-1-(6)']], role: '情報システム担当者' }),
  ...['CSIRTの構成員', 'CSIRT責任者', 'CSIRTの業務統括', 'CSIRTの外部連携担当'].map((role, i) => nominationGuard(`municipality/csirt-${i + 1}`, { ...common, title: `${role}に選べる人`, cites: [mic['1-(9)-②']], role })),
]

const addressed = (id: string, role: string, title: string, cites: readonly ClauseId[], procedure?: string) => guard(`appointments.nomination.municipality/${id}`, {
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

// 申請者は、自分の申請を承認・許可できない。入力した人も申請者とみなす。
export const noSelfApprovalInTheCity = guard('appointments.nomination.municipality/self-approval', {
  ...common, title: '自己承認の禁止', cites: [mic['1-(8)-①']],
  refuses: ({ form, actor }) => (form['addressed'] !== undefined && actor.person !== '' && (form['applicant'] === actor.person || form['typedBy'] === actor.person)
    ? { field: '', message: '申請した人（入力した人を含む）は、この申請を承認・許可できません。上司などに回付されます。' } : null),
})
