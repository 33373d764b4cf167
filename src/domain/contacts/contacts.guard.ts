import { mic } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { waysOf } from './ways.ts'
import { NETWORK_KEEPERS } from './readers.ts'

const complete = { cites: [mic['1-(2)-⑦']], profiles: ['municipality'] } as const

// 連絡先は本人か、網を預かる役割の人が登録し、直す。
export const ownOrKept = guard('contacts.contacts/own', {
  ...complete, title: '連絡先を登録する人',
  refuses: ({ item, actor }) => actor.person === '' || item?.details['person'] === actor.person || actor.roles.some(({ role }) => (NETWORK_KEEPERS as readonly string[]).includes(role)) ? null
    : { field: 'person', message: `ほかの人の連絡先を登録できるのは、${NETWORK_KEEPERS.join('・')}です。` },
})

// つながる手段のない連絡先は、網を切る。
export const reachable = guard('contacts.contacts/reachable', {
  ...complete, title: 'つながる手段',
  refuses: ({ item }) => {
    const ways = waysOf(item?.details ?? {})
    if (ways.length === 0) return { field: 'mobile', message: 'つながる手段（電話・メール）を一つ以上入れてください。' }
    return ways.some(({ means }) => means === item?.details['night']) ? null : { field: 'night', message: `「${String(item?.details['night'] ?? '')}」の番号が入っていません。入っている手段から選ぶか、番号を入れてください。` }
  },
})

// 手段が一つだけの人は、注意として示す（望ましい）。
export const twoWays = guard('contacts.contacts/two-ways', {
  title: '連絡の手段の二重化', cites: [mic['kaisetsu-1-注3']], profiles: ['municipality'],
  refuses: ({ item }: { readonly item: ItemFacts | null }) => waysOf(item?.details ?? {}).length >= 2 ? null : { field: 'mobile', message: '連絡の手段が一つだけです（単一経路）。電話とメールのように、二つ以上を登録してください。' },
})

// 網羅されていない網は、確定できない。
export const everybodyReached = guard('contacts.networks/complete', {
  ...complete, title: '緊急連絡網の網羅',
  refuses: ({ item }) => {
    const missing = String(item?.details['missing'] ?? '')
    return missing === '' ? null : { field: '', message: `緊急連絡網が網羅されていません。${missing}` }
  },
})

// 緊急連絡網を整備するのは統括情報セキュリティ責任者。
export const settledByTheChief = guard('contacts.networks/chief', {
  ...complete, title: '緊急連絡網を確定する人',
  refuses: ({ actor }) => actor.roles.some(({ role }) => role === '統括情報セキュリティ責任者') ? null : { field: '', message: '緊急連絡網を確定できるのは、統括情報セキュリティ責任者です。' },
})
