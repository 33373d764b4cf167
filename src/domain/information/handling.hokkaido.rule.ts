import { hokkaido } from '../../../clauses/index.ts'
import { rule } from '../../engine/decision/rule.ts'
import { ACTIONS } from '../../engine/decision/situation.ts'
import { found } from '../words/facts.ts'

/** この要領に重なる定め（北海道警察）。警察情報セキュリティポリシーの条項は「他の法令・規程の定め」に登録する（docs/readings/0981）。 */
export const rules = [
  rule('information.handling.hokkaido/policy', {
    profiles: ['hokkaido-police'], actions: ACTIONS, title: '警察情報セキュリティポリシーの禁止', cites: [hokkaido['13-1']], when: found('other-regulation'),
    then: { forbid: { unless: null, instead: '警察情報セキュリティポリシーの定めに従う' } },
  }),
]
