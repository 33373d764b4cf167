import { hokkaido } from '../../../clauses/index.ts'
import { always } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'

/** 機器と書面を手放すこと（北海道警察）。この要領に定めはなく、警察情報セキュリティポリシーによる（docs/readings/0131）。 */
export const rules = [
  rule('erasure.handling-disposal.hokkaido/policy', {
    profiles: ['hokkaido-police'], actions: ['dispose-equipment', 'return-lease', 'dispose-paper', 'repair'], title: '警察情報セキュリティポリシーによる', cites: [hokkaido['13-1']], when: always,
    then: { say: 'この要領に定めはありません。警察情報セキュリティポリシーの定めによります。' },
  }),
]
