import { mic } from '../../../clauses/index.ts'
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
