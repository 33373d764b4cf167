import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { isControlledArea, permitsOf } from './area-facts.ts'

const base = { profiles: ['municipality'] } as const

/** What is not in order with an area as it stands: shown with it and in the list of 不備. */
export const areaCautions = [
  guard('zones.areas/named', {
    ...base, title: '情報システム室の区分', cites: [mic['4.2-(1)-①']],
    refuses: ({ item }) => item?.details['houses'] === true && item.details['kind'] !== '管理区域' ? { field: 'kind', message: '基幹機器・重要な情報システムを置く部屋は、管理区域（情報システム室）として扱われます。区分を「管理区域」に直してください。' } : null,
  }),
  guard('zones.areas/range-again', {
    ...base, title: '入室を許す範囲の再検討', cites: [mic['kaisetsu-4.2-(2)']],
    refuses: ({ item, day }) => {
      const weighed = permitsOf(item, day).map(({ details }) => Number(details['level']))
      return isControlledArea(item) && weighed.some((level) => level < Number(item?.details['level'] ?? 0)) ? { field: 'level', message: '置かれる情報資産の最高分類が、入室の範囲を決めたときより上がっています。リスク評価をやり直し、入室を許す範囲を決め直してください。' } : null
    },
  }),
]

/** The way to open the door by hand changes by its own act alone, so that everybody who may enter is told again. */
export const switchChangedByAct = guard('zones.areas/switch', {
  ...base, title: '解除方法の変更', cites: [mic['kaisetsu-4.2-(1)-注1']],
  refuses: ({ item, before, form }) => {
    if (!before || before.details['releaseSwitch'] === undefined || item?.details['releaseSwitch'] === before.details['releaseSwitch'] || form['changedOn'] !== undefined) return null
    return { field: 'releaseSwitch', message: '手で解除する方法は「解除方法の変更を記録する」から変えてください。入室を許された全員への再周知が始まります。' }
  },
})
