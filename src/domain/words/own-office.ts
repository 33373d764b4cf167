import { mic } from '../../../clauses/index.ts'
import type { OpensTo } from '../../engine/register/register.ts'

/** 市全体のものを見る人: CISO・副CISO・統括・監査統括と、窓口であるCSIRT。 */
export const WHOLE_CITY: readonly string[] = ['CISO', '副CISO', '統括情報セキュリティ責任者', '情報セキュリティ監査統括責任者', 'CSIRT責任者', 'CSIRTの業務統括', 'CSIRTの外部連携担当']
/** 部局や課について、その下のものを見る人。 */
export const OF_UNITS: readonly string[] = ['情報セキュリティ責任者', '情報セキュリティ管理者', '情報システム管理者', '情報システム担当者']

/**
 * 市区町村で、課のもの（媒体・端末・点検など）の行を開ける人: その課の人、その課や上の部局について役割を持つ人、市全体の役割を持つ人。
 * 同じことを、台帳でないもの（点検の一覧・不備・簿冊）には appointments/reading.municipality.guard.ts が言う。
 * 読み: docs/readings/0970
 */
export const OWN_OFFICE: OpensTo = {
  profiles: ['municipality'], roles: [], rolesIn: { municipality: [...WHOLE_CITY, ...OF_UNITS] }, own: true, home: true, cites: [mic['1-(3)-②'], mic['1-(2)-③']],
}
