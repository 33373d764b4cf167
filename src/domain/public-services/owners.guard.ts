import { hokkaido } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const base = { profiles: ['hokkaido-police'] } as const
/** 警察本部の所属（方面本部・警察署・警察学校を除く）。サイバーセキュリティ対策本部を含む。 */
const HEADQUARTERS = ['課', '室', '対策本部']
const refusal = (kind: string | undefined, what: string) => (kind !== undefined && HEADQUARTERS.includes(kind) ? null
  : { field: 'unit', message: `${what}を主管できるのは警察本部の所属だけです。方面本部や警察署などの所属は選べません。` })

// 電子申請手続を主管するのは警察本部の所属で、その長が業務主管課長になる。
export const proceduresAtHeadquarters = guard('public-services.e-procedures/owner', {
  ...base, title: '電子申請手続の主管所属', cites: [hokkaido['2-3-(1)']],
  refuses: ({ item, organisation }) => refusal(organisation?.kindOf(organisation.officeOf(item?.unit ?? '')), '電子申請手続'),
})
// メール配信による情報発信を主管するのも警察本部の所属。対策本部の参事官を含む。
export const magazinesAtHeadquarters = guard('public-services.magazines/owner', {
  ...base, title: 'メールマガジン等の主管所属', cites: [hokkaido['2-3-(3)']],
  refuses: ({ item, organisation }) => refusal(organisation?.kindOf(organisation.officeOf(item?.unit ?? '')), 'メールマガジン等'),
})
