import { hokkaido } from '../../../clauses/index.ts'
import { nominationGuard } from './nomination.ts'

const common = { profiles: ['hokkaido-police'] } as const

/** 職に伴う役割は、人事の発令で決まり、手では指名できない。 */
export const hokkaidoNominations = [
  nominationGuard('hokkaido/head', { ...common, title: 'システム総括責任者は総務部長', cites: [hokkaido['2-1-(1)']], role: 'システム総括責任者' }),
  nominationGuard('hokkaido/administrator', { ...common, title: 'システム管理者は情報管理課長', cites: [hokkaido['2-2-(1)']], role: 'システム管理者' }),
  nominationGuard('hokkaido/registrar', { ...common, title: '生体情報登録担当者は指定された分掌の職員', cites: [hokkaido['2-5-(1)']], role: '生体情報登録担当者' }),
  nominationGuard('hokkaido/operator', { ...common, title: '運用管理者は所属の長', cites: [hokkaido['2-4-(1)']], role: '運用管理者' }),
]
