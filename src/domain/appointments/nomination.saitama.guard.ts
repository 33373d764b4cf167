import { kunrei, saitama } from '../../../clauses/index.ts'
import { nominationGuard } from './nomination.ts'

const common = { profiles: ['saitama-police'] } as const

/** 職に伴う役割と、運用管理者が指名する担当者・補助者の資格。 */
export const saitamaNominations = [
  nominationGuard('saitama/system-head', { ...common, title: 'システムセキュリティ責任者は整備を担当する所属の長', cites: [saitama['2-1-(3)-ア']], role: 'システムセキュリティ責任者' }),
  nominationGuard('saitama/csirt-head', { ...common, title: 'ＣＳＩＲＴ長は情報管理課長', cites: [saitama['2-1-(5)-イ']], role: 'ＣＳＩＲＴ長' }),
  nominationGuard('saitama/overall', { ...common, title: 'システム総括責任者は総務部長', cites: [kunrei['5-1']], role: 'システム総括責任者' }),
  nominationGuard('saitama/keeper', { ...common, title: '運用管理担当者の資格', cites: [saitama['8-1-(2)-ア-(ア)-a']], role: '運用管理担当者' }),
  nominationGuard('saitama/helper', { ...common, title: '運用管理補助者の資格と、指名の条件', cites: [saitama['8-1-(2)-ア-(イ)-a']], role: '運用管理補助者' }),
]
