import { saitama } from '../../../clauses/index.ts'
import { always, has } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, physicallyDestroyed } from '../words/facts.ts'

/** 機器の廃棄・リース返却と、書面の廃棄（埼玉県警察）。修理に出すことの定めはない（docs/readings/0480）。 */
const base = { profiles: ['saitama-police'] } as const
const FILE = 'erasure.handling-disposal.saitama'

export const rules = [
  rule(`${FILE}/equipment`, {
    ...base, actions: ['dispose-equipment', 'return-lease'], title: '機器を手放すときの抹消', cites: [saitama['3-6-(2)'], saitama['1-3-(18)']], when: always,
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
  rule(`${FILE}/lease-confirmed`, {
    ...base, actions: ['return-lease'], title: 'リース返却時の抹消の履行確認', cites: [saitama['3-6-(2)']], when: always,
    then: { require: { measure: 'certificate', at: 'after', satisfied: has('measures', 'witnessed') } },
  }),
  rule(`${FILE}/paper`, {
    ...base, actions: ['dispose-paper'], title: '要機密情報の書面の廃棄', cites: [saitama['3-6-(3)']], when: carriesConfidential,
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
]
