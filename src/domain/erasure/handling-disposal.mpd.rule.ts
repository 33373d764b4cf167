import { mpd } from '../../../clauses/index.ts'
import { always, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, physicallyDestroyed } from '../words/facts.ts'

/** 機器の廃棄・返納・修理と、書面の廃棄（警視庁）。 */
const base = { profiles: ['mpd'] } as const
const FILE = 'erasure.handling-disposal.mpd'
// 読み: 別表第３の「廃棄」は情報の廃棄で、媒体・機器・書面を区別しない。リース品を返すことも、情報を手放す点で同じに扱う（docs/readings/0480）。
const disposals = ['dispose-equipment', 'return-lease', 'dispose-paper'] as const

export const rules = [
  rule(`${FILE}/high`, {
    ...base, actions: disposals, title: '機密性高の情報の廃棄', cites: [mpd['別表3-機密性高-6']], when: carriesHighlyConfidential,
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
  rule(`${FILE}/middle`, {
    ...base, actions: disposals, title: '機密性中の情報の廃棄', cites: [mpd['別表3-機密性中-6']], when: is('information.confidentiality', 2),
    then: { require: { measure: 'unrecoverable', at: 'before', satisfied: physicallyDestroyed } },
  }),
  rule(`${FILE}/classes`, {
    ...base, actions: disposals, title: '廃棄の方法は分類による', cites: [mpd['4-1'], mpd['2-1-(7)']], when: carriesConfidential,
    then: { say: '要機密情報は、復元できない方法で廃棄します。' },
  }),
  rule(`${FILE}/consultation`, {
    ...base, actions: ['repair', 'return-lease', 'dispose-equipment'], title: '機器の返納・修理の協議', cites: [mpd['5-2-(2)']], when: always,
    then: { say: '所属長が、その機器のシステムのシステムセキュリティ責任者と協議してから行います。' },
  }),
]
