import { saitama } from '../../../clauses/index.ts'
import type { Effect, Form } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const base = { cites: [saitama['8-1-(1)-ウ']], profiles: ['saitama-police'] } as const
const { cites } = base
export const OF_NPA = ['警察庁が整備', '警察庁が整備するシステムと接続'] as const

/** 確認の資料。対象手続と根拠条項は、確認簿の一件が持つ。 */
export const PACKAGE: Form = {
  system: { label: '電子で行う情報システム', type: 'item', register: 'systems', states: ['運用中'], cites, help: '確認する者は、このシステムと警察庁のシステムとの関係で決まります。' },
  controls: { label: '紙の手続の管理点', type: 'text', multiline: true, max: 4000, cites, help: '簿冊や書面では、誰が・何を・いつ行い、誰が承認し、どう保存してきたかを書きます。' },
  counterparts: { label: '電子手続での対応', type: 'text', multiline: true, max: 4000, cites, help: '管理点の一つずつに、電子手続の何が当たるかを書きます。関所の手続なら、申請の画面の「確認の資料」に条項番号付きで出ます。' },
  differences: { label: '差異と、同等以上とする理由', type: 'text', multiline: true, max: 4000, cites },
  trail: { label: '証跡と保存期間', type: 'text', multiline: true, max: 2000, cites },
}
/** 確認で確認簿に入ること。確認したときの経路と項目を写し、後の変更と比べる。 */
export const CONFIRMED: NonNullable<Effect['set']> = {
  ...Object.fromEntries(Object.keys(PACKAGE).map((field) => [field, { field }])),
  confirmedShape: { derive: ({ item }) => (item as { details: { shape?: string } }).details.shape ?? null },
  changes: { value: null },
}
/** 電子化台帳から登録した手続は、台帳の状態もともに変わる。 */
export const inLedger = (confirmation: string, more: NonNullable<Effect['set']> = {}): NonNullable<Effect['along']> => ({ column: 'ledger', effect: { set: { confirmation: { value: confirmation }, ...more } } })

// 申請できるのは、選んだシステムの責任者だけ。
export const answersForSystem = guard('digitisation.equivalence/applicant', {
  ...base, title: '同等性の確認を申請できる者',
  refuses: ({ chosen, actor }) => {
    const [system] = chosen['system'] ?? []
    return !system || system.answeredBy?.includes(actor.person) ? null : { field: 'system', message: `確認を受けるのは、このシステムのシステムセキュリティ責任者です。「${system.number}」の責任者に依頼するか、下書きを作って提出してもらってください。` }
  },
})
const relation = (system: { readonly details: { readonly [key: string]: unknown } } | undefined): string | null => (typeof system?.details['npaRelation'] === 'string' ? system.details['npaRelation'] : null)
const unknown = { field: 'system', message: '情報システム台帳に「警察庁のシステムとの関係」がないため、確認する者が決まりません。先に台帳に入れてください。' }

// 警察庁が整備し、又は警察庁のシステムとつながるシステムの手続を確認するのは、警察庁情報セキュリティ管理者。
export const confirmedHere = guard('digitisation.equivalence/confirmer', {
  ...base, title: '同等性を確認する者',
  refuses: ({ chosen }) => {
    const [system] = chosen['system'] ?? []
    if (!system) return null
    if (relation(system) === null) return unknown
    return (OF_NPA as readonly string[]).includes(relation(system)!) ? { field: 'system', message: `「${system.number}」は「${relation(system)}」のシステムです。警察庁情報セキュリティ管理者の確認を受け、確認簿の「警察庁の確認を登録する」で文書番号と日付を登録してください。` } : null
  },
})
export const confirmedByNpa = guard('digitisation.equivalence/npa', {
  ...base, title: '警察庁情報セキュリティ管理者の確認を要するシステム',
  refuses: ({ chosen }) => {
    const [system] = chosen['system'] ?? []
    if (!system) return null
    if (relation(system) === null) return unknown
    return (OF_NPA as readonly string[]).includes(relation(system)!) ? null : { field: 'system', message: `「${system.number}」の手続を確認するのは、情報セキュリティ管理者です。「同等性の確認を申請する」を行ってください。` }
  },
})
