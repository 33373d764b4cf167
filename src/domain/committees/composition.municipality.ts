import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import type { SeatRow } from '../../engine/seats.ts'

const byRole = (title: string, role: string) => ({ office: '構成員', title, by: '役割', role, profiles: ['municipality'] }) as const satisfies SeatRow & { profiles: readonly string[] }
/** Who has to be among those who make the policy: every head of a 部局, the heads of offices that keep systems, those who know. */
export const WANTED = [byRole('部局の長', '情報セキュリティ責任者'), byRole('情報システムを所管する課室長', '情報システム管理者'), byRole('専門的知識を有する者', '最高情報セキュリティアドバイザー')] as const

// ポリシーを策定する会議体に、部局の長、システムを所管する課室の長、専門的知識を有する者がそろっているか。
export const leadersSit = guard('committees.committees/leaders', {
  profiles: ['municipality'], title: '策定する会議体の構成員', cites: [mic['sosoku-3-1-(2)-①']],
  refuses: ({ item }) => {
    if (item?.details['decides'] !== true) return null
    const sitting = new Set((item.seats ?? []).flatMap(({ people }) => people))
    const missing = (item.wantedSeats ?? []).filter(({ people }) => !people.some((person) => sitting.has(person)))
    const vacant = (people: readonly string[]) => (people.length === 0 ? '（空席）' : '')
    return missing.length === 0 ? null : { field: '', message: `名簿にいない人: ${missing.map(({ title, people }) => `${title}${vacant(people)}`).join('、')}` }
  },
})

/** The offices that take the chief part in making the policy, and why. */
export const TEAM = [
  { key: 'policy', office: '情報政策担当課', why: '庁内業務の情報政策の主管' },
  { key: 'systems', office: '情報システム担当課', why: '庁内の情報システムの主管' },
  { key: 'general', office: '総務担当課', why: '個人情報保護条例の主管' },
  { key: 'documents', office: '文書担当課', why: '文書管理規程・文書管理システムの主管' },
  { key: 'disasters', office: '防災担当課', why: '災害等の危機管理の主管' },
  { key: 'facilities', office: '施設管理担当課', why: '庁内の施設管理の主管' },
  { key: 'publicity', office: '広報担当課', why: '報道機関への対応の主管' },
] as const
