import { mic } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { OPEN_TO_DECISION, RECOMMENDED, recommendedName } from './recommendations.ts'

const common = { cites: [mic['sosoku-4-2']], profiles: ['municipality'] } as const
const decidedIn = (version: ItemFacts | null): readonly unknown[] => (version?.linkedFrom?.['recommendations'] ?? []).filter(({ state }) => state === '決定').map(({ details }) => details['clause'])

// 一つの版で、一つの推奨事項の採否は一つ。
export const decidedOnce = guard('policies.recommendations/once', {
  ...common, title: '一つの版での採否',
  refuses: ({ form, item }) => {
    const again = listed(form, 'clauses').filter((clause) => decidedIn(item).includes(clause))
    return again.length === 0 ? null : { field: 'clauses', message: `${again.map(recommendedName).join('、')}は、この版での採否が決まっています。改めるときは、先にその記録を取り消してください。` }
  },
})

// 決裁した版の中身は変わらない。採否も同じ。
export const versionStillOpen = guard('policies.recommendations/open', {
  ...common, title: '決裁の前の採否',
  refuses: ({ item }) => ((OPEN_TO_DECISION as readonly unknown[]).includes(item?.linked?.['version']?.state) ? null : { field: '', message: '決裁した版の採否は取り消せません。改めるときは、新しい版の案で決めてください。' }),
})

// 決めていない推奨事項は、前の版のまま。どの版にもなければ、例文のとおり採用として働く。
export const everyRecommendationDecided = guard('policies.recommendations/every', {
  ...common, title: '採否を決めていない推奨事項',
  refuses: ({ item }) => {
    if (item?.linked?.['policy']?.details['kind'] !== '対策基準' || !(OPEN_TO_DECISION as readonly string[]).includes(item.state)) return null
    const open = RECOMMENDED.filter(({ value }) => !decidedIn(item).includes(value))
    return open.length === 0 ? null : { field: '', message: `推奨事項${RECOMMENDED.length}件のうち${open.length}件の採否を、この版で決めていません。前の版で決めたとおり、どの版でも決めていなければ採用として働きます。` }
  },
})
