import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { saitama } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import type { Finds } from '../../engine/finds.ts'
import { guard } from '../../engine/guard.ts'
import { wordsIn } from '../../engine/japanese-text.ts'
import { versionsOn } from './standing.ts'

const base = { cites: [saitama['1-3-(1)']], profiles: ['saitama-police'] } as const

/** 規程台帳で警察情報セキュリティポリシーに属するとした規程。 */
export const policyDocuments = { policyDocuments: { register: 'policies', column: 'partOfPolicy', value: 'true', states: ['有効'], everywhere: true, all: true } } as const satisfies Finds

/** Is the clause of the document that the policy is, or one for which a clause of its version in force stands? */
const holds = (policy: ItemFacts, clause: string, day: string): boolean => (policy.details['catalogue'] === clause.slice(0, clause.indexOf(':'))
  || versionsOn(policy, day).some(({ details }) => wordsIn(details['standsFor']).includes(clause))) && loadCatalogue().inForce(clause, day)

// 例外措置の対象は、ポリシーで定めた事項に限る。属すると登録した文書の条項だけを選べる。
export const clausesOfThePolicy = guard('policies.membership.saitama/clauses', {
  ...base, title: 'ポリシーに属する文書の条項',
  refuses: ({ form, chosen, day }) => {
    const outside = wordsIn(form['clauses']).find((clause) => loadCatalogue().find(clause) !== undefined && !(chosen['policyDocuments'] ?? []).some((policy) => holds(policy, clause, day)))
    if (outside === undefined) return null
    const { cite, title, document } = loadCatalogue().clause(outside)
    return { field: 'clauses', message: `${loadCatalogue().document(document).short}の${cite}「${title}」は、規程台帳で「情報セキュリティポリシーに属する」とした文書の、今日効力のある条項ではないため、例外措置の対象にできません。ほかの条項を選ぶか、規程台帳の登録を確かめてください。` }
  },
})

// 条項の対応は、規程の画面で確かめて登録したものだけが入る。
export const mappingIsConfirmed = guard('policies.membership.saitama/mapping', {
  ...base, title: '規程の版と目録の条項の対応',
  refuses: ({ item, before }) => (item?.details['standsFor'] === before?.details['standsFor'] ? null
    : { field: 'standsFor', message: '目録の条項との対応は、ここでは書き換えられません。規程の画面の「条項の対応」で登録してください。' }),
})
