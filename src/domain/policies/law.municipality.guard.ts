import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { wordsIn } from '../../engine/japanese-text.ts'
import { spelled } from './named-clauses.ts'

// 見直すと決めるのは、その法令に関係する条項のうちのもの。
export const reviewNamesClausesOfTheLaw = guard('policies.law.municipality/to-change', {
  title: '改正で見直す条項',
  cites: [mic['kaisetsu-7.5']],
  profiles: ['municipality'],
  refuses: ({ form, item }) => {
    const related = wordsIn(item?.details['clauses'])
    const other = wordsIn(form['toChange']).find((one) => !related.includes(one))
    return other === undefined ? null : { field: 'toChange', message: `「${spelled(other)}」は、この法令に関係する条項（${related.map(spelled).join('、')}）にありません。` }
  },
})
