import { mic } from '../../../clauses/index.ts'
import { all, always, has } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, holdsResidentsOfMyNumberZone, madeUnrecoverable, physicallyDestroyed } from '../words/facts.ts'

/** 機器の廃棄・リース返却・修理と、書面の廃棄（地方公共団体）。 */
const base = { profiles: ['municipality'] } as const
const FILE = 'erasure.handling-disposal.municipality'
const equipment = ['dispose-equipment', 'return-lease'] as const
const disposals = [...equipment, 'dispose-paper'] as const

export const rules = [
  rule(`${FILE}/permission`, {
    ...base, actions: disposals, title: '廃棄の許可', cites: [mic['2-(2)-⑩-(ウ)']], when: always, then: { permit: { role: '情報セキュリティ管理者', matter: 'disposal' } },
  }),
  rule(`${FILE}/record`, {
    ...base, actions: disposals, title: '廃棄の処理の記録', cites: [mic['2-(2)-⑩-(イ)']], when: always, then: { require: { measure: 'recorded', at: 'after' } },
  }),
  rule(`${FILE}/paper`, {
    ...base, actions: ['dispose-paper'], title: '機密性２以上の書面の廃棄', cites: [mic['2-(1)-機密性-5']], when: carriesConfidential,
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
  rule(`${FILE}/erased`, {
    ...base, actions: equipment, title: '手放す機器の消去', cites: [mic['4.1-(7)'], mic['kaisetsu-4.1-(7)'], mic['kaisetsu-4.1-(7)-図表24-(3)']], when: always,
    then: { require: { measure: 'erased', at: 'before', satisfied: madeUnrecoverable } },
  }),
  rule(`${FILE}/unrecoverable`, {
    ...base, actions: equipment, title: '機密性２以上の情報を保存した機器を復元できないようにする', cites: [mic['kaisetsu-4.1-(7)-図表24-(2)'], mic['2-(1)-機密性-5'], mic['4.1-(7)']], when: carriesConfidential,
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
  rule(`${FILE}/proof`, {
    ...base, actions: equipment, title: '抹消の確認', cites: [mic['kaisetsu-4.1-(7)-図表24-(2)']], when: carriesConfidential,
    then: { require: { measure: 'certificate', at: 'after', satisfied: has('measures', 'witnessed') } },
  }),
  rule(`${FILE}/destroyed`, {
    ...base, actions: equipment, title: '住民情報を保存した機器の記憶装置の物理的な破壊', cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']], when: holdsResidentsOfMyNumberZone, then: { require: { measure: 'destroyed', at: 'before' } },
  }),
  rule(`${FILE}/destroyed-proof`, {
    ...base, actions: equipment, title: '物理的な破壊の確認', cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']], when: holdsResidentsOfMyNumberZone,
    then: { require: { measure: 'certificate', at: 'after', satisfied: has('measures', 'witnessed') } },
  }),
  // 読み: 「守秘義務契約」は confidentiality-agreement、「秘密保持体制の確認」は recipient-confirmed で言う（docs/readings/0480）。
  rule(`${FILE}/repair`, {
    ...base, actions: ['repair'], title: '記憶装置を内蔵する機器の修理', cites: [mic['4.1-(5)-②'], mic['kaisetsu-4.1-(5)']], when: always,
    then: { require: { measure: 'erased', at: 'before', satisfied: all(has('measures', 'confidentiality-agreement'), has('measures', 'recipient-confirmed')) } },
  }),
]
