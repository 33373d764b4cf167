import { mic } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import type { Guard, ProfileId } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

/** 担当の監査人を変えられるのは、監査を統括する者だけ。 */
export const auditorsStand = (id: string, cites: readonly ClauseId[], profile: ProfileId = 'municipality', role = '情報セキュリティ監査統括責任者'): Guard => guard(id, {
  title: '担当の監査人の変更', cites, profiles: [profile],
  refuses: ({ item, before, actor }) => {
    const isSame = !before || JSON.stringify(item?.details['auditors']) === JSON.stringify(before.details['auditors'])
    return isSame || actor.roles.some((one) => one.role === role) ? null : { field: 'auditors', message: `担当の監査人を変えられるのは、${role}です。` }
  },
})

// 調書は機微なものとして扱う。機密性を１にはできず、下げるのは監査統括責任者だけ。
export const papersAreSensitive = guard('audits.audit-papers/sensitive', {
  title: '監査調書の機密性', cites: [mic['kaisetsu-9.1-(6)']], profiles: ['municipality'],
  refuses: ({ item, before, actor }) => {
    const isLowered = before?.details['confidentiality'] === '3' && item?.details['confidentiality'] !== '3'
    return isLowered && !actor.roles.some(({ role }) => role === '情報セキュリティ監査統括責任者') ? { field: 'confidentiality', message: '監査調書の機密性を下げられるのは、情報セキュリティ監査統括責任者です。' } : null
  },
})

/** 保管期限の前には廃棄できない。 */
export const keptUntilItsDay = (id: string, cites: readonly ClauseId[], profile: ProfileId = 'municipality'): Guard => guard(id, {
  title: '監査調書の保管期限', cites, profiles: [profile],
  refuses: ({ item, day }) => (String(item?.details['keepUntil']) >= day ? { field: '', message: `この監査調書の保管期限は${String(item?.details['keepUntil'])}です。期限の前には廃棄できません。` } : null),
})
