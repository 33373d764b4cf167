import { mic } from '../../../clauses/index.ts'
import { all, always, has, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import type { Consequence } from '../../engine/decision/rule.ts'
import { carriesConfidential, holdsResidentsOfMyNumberZone, isExternalMedium, madeUnrecoverable, needsAvailability, needsIntegrity, physicallyDestroyed } from '../words/facts.ts'

/** 媒体の保管と廃棄（地方公共団体）。 */
const base = { profiles: ['municipality'], actions: ['store'] } as const
const disposal = { profiles: ['municipality'], actions: ['dispose-medium'] } as const
const FILE = 'media.handling-store.municipality'
// 読み: 「施錠可能な場所」は、判定では鍵付きのケース・保管庫に入れることとする。耐火などは台帳の置き場所で確かめる（docs/readings/0141）。
const lockedAway: Consequence = { require: { measure: 'locked-case', at: 'after' } }

export const rules = [
  rule(`${FILE}/confidential`, {
    ...base, title: '機密性２以上の媒体の施錠保管', cites: [mic['2-(1)-機密性-8'], mic['2-(2)-⑥-(エ)']], when: all(isExternalMedium, carriesConfidential), then: lockedAway,
  }),
  rule(`${FILE}/integrity`, {
    ...base, title: '完全性２の媒体の施錠保管', cites: [mic['2-(1)-完全性-3'], mic['2-(2)-⑥-(エ)']], when: all(isExternalMedium, needsIntegrity), then: lockedAway,
  }),
  rule(`${FILE}/availability`, {
    ...base, title: '可用性２の媒体の施錠保管', cites: [mic['2-(1)-可用性-2'], mic['2-(2)-⑥-(エ)']], when: all(isExternalMedium, needsAvailability), then: lockedAway,
  }),
  rule(`${FILE}/place`, {
    ...base, title: '保管場所の制限', cites: [mic['2-(1)-機密性-3']], when: carriesConfidential, then: { say: '機密性２以上の情報資産は、保管できると定めた場所に置きます。' },
  }),
  rule(`${FILE}/foreign-medium`, {
    ...base, title: '外部の組織の媒体での保管', cites: [mic['kaisetsu-4.4-注1-運搬目的']], when: all(isExternalMedium, is('equipment.owner', 'contractor')),
    then: { forbid: { unless: 'exception', instead: '支給された媒体に移して保管する（外部の組織の媒体は運搬だけに使える）' } },
  }),
  rule(`${FILE}/disposal-permission`, {
    ...disposal, title: '廃棄の許可', cites: [mic['2-(2)-⑩-(ウ)']], when: always, then: { permit: { role: '情報セキュリティ管理者', matter: 'disposal' } },
  }),
  rule(`${FILE}/disposal-record`, {
    ...disposal, title: '廃棄の処理の記録', cites: [mic['2-(2)-⑩-(イ)']], when: always, then: { require: { measure: 'recorded', at: 'after' } },
  }),
  rule(`${FILE}/erased`, {
    ...disposal, title: '廃棄する媒体の消去', cites: [mic['2-(2)-⑩-(ア)'], mic['kaisetsu-4.1-(7)'], mic['kaisetsu-4.1-(7)-図表24-(3)']], when: always,
    then: { require: { measure: 'erased', at: 'before', satisfied: madeUnrecoverable } },
  }),
  rule(`${FILE}/unrecoverable`, {
    ...disposal, title: '機密性２以上の媒体を復元できないようにする', cites: [mic['2-(1)-機密性-5'], mic['2-(2)-⑩-(ア)'], mic['kaisetsu-4.1-(7)-図表24-(2)']], when: carriesConfidential,
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
  rule(`${FILE}/proof`, {
    ...disposal, title: '抹消の確認', cites: [mic['kaisetsu-4.1-(7)-図表24-(2)']], when: carriesConfidential,
    then: { require: { measure: 'certificate', at: 'after', satisfied: has('measures', 'witnessed') } },
  }),
  rule(`${FILE}/destroyed`, {
    ...disposal, title: '住民情報を保存した媒体の物理的な破壊', cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']], when: holdsResidentsOfMyNumberZone, then: { require: { measure: 'destroyed', at: 'before' } },
  }),
  rule(`${FILE}/destroyed-proof`, {
    ...disposal, title: '物理的な破壊の確認', cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']], when: holdsResidentsOfMyNumberZone,
    then: { require: { measure: 'certificate', at: 'after', satisfied: has('measures', 'witnessed') } },
  }),
]
