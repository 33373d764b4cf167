import { mic } from '../../../clauses/index.ts'
import type { GuardContext, ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const profiles = ['municipality'] as const
const isCiso = ({ actor }: GuardContext): boolean => actor.roles.some(({ role }) => role === 'CISO')
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value as string[] : [])
const stands = ({ state, details }: ItemFacts, { actor, day }: GuardContext): boolean =>
  state === '有効' && details['person'] === actor.person && String(details['validFrom']) <= day && day <= String(details['validUntil'])

// 調査を始められるのは、CISO と、CISO の有効な指名がある者だけ。
export const byCisoOrDesignated = guard('operations.investigation/who', {
  title: '利用状況を調査できる者',
  cites: [mic['7.2-(2)']], profiles,
  refuses: (context) => isCiso(context) || (context.chosen['designation'] ?? []).some((one) => stands(one, context)) ? null
    : { field: '', message: '利用状況を調査できるのは、CISO と、CISO の有効な指名がある者だけです。指名の番号と期間を確かめてください。' },
})

// 指名された記録の種類と職員のほかは調べられない。
export const withinDesignation = guard('operations.investigation/scope', {
  title: '利用状況の調査の範囲',
  cites: [mic['kaisetsu-7.2-(2)-注3']], profiles,
  refuses: (context) => {
    const designation = context.chosen['designation']?.[0]
    if (isCiso(context) || !designation) return null
    const allowed = listOf(designation.details['targets'])
    const target = listOf(context.form['targets']).find((one) => !allowed.includes(one))
    if (target) return { field: 'targets', message: `「${target}」は、指名で調べてよい記録に入っていません。` }
    const people = listOf(designation.details['subjects'])
    const isOutside = people.length > 0 && listOf(context.form['subjects']).some((one) => !people.includes(one))
    return isOutside ? { field: 'subjects', message: '指名で調べてよい職員に入っていない人がいます。CISO に指名の範囲を確かめてください。' } : null
  },
})

// 記録を足せるのも、CISO と、指名が今日も有効な本人だけ。
export const stillDesignated = guard('operations.investigation/still', {
  title: '調査を続けられる者',
  cites: [mic['7.2-(2)'], mic['kaisetsu-7.2-(2)-注3']], profiles,
  refuses: (context) => {
    const designation = context.item?.linked?.['designation']
    return isCiso(context) || (designation !== undefined && stands(designation, context)) ? null : { field: '', message: '指名が有効でないため、この調査の記録は書けません。' }
  },
})
