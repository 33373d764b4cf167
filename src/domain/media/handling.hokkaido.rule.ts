import { hokkaido } from '../../../clauses/index.ts'
import { all, always, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesHighlyConfidential, isNotApproved, isTerminal, onEquipment } from '../words/facts.ts'

/**
 * 行政情報ネットワークシステムでの機器と媒体（北海道警察）。定めがあるのは接続・持ち出し・内蔵媒体への保存・扱える分類だけで、ほかは警察情報セキュリティ
 * ポリシー（この目録にない）による。
 */
const base = { profiles: ['hokkaido-police'] } as const
const FILE = 'media.handling.hokkaido'

export const rules = [
  // 読み: 「機器」は外部記録媒体などの接続する物を含む。許可の権限者は柱書のシステム総括責任者（docs/readings/0130）。
  rule(`${FILE}/connection`, {
    ...base, actions: ['connect', 'use-medium'], title: '許可されない機器の接続', cites: [hokkaido['11-1-(2)-ア'], hokkaido['11-1-(2)']], when: all(onEquipment, isNotApproved),
    then: { forbid: { unless: 'approval', by: 'システム総括責任者', instead: 'あらかじめ許可された機器を使うか、システム総括責任者に申請する' } },
  }),
  rule(`${FILE}/take-out`, {
    ...base, actions: ['take-out'], title: '機器の庁舎外への持ち出し', cites: [hokkaido['11-1-(2)-ウ'], hokkaido['11-1-(2)']], when: onEquipment,
    then: { forbid: { unless: 'approval', by: 'システム総括責任者', instead: 'システム総括責任者に持ち出しを申請する' } },
  }),
  rule(`${FILE}/built-in-storage`, {
    ...base, actions: ['store'], title: '端末装置の内蔵媒体への保存', cites: [hokkaido['11-1-(3)']], when: all(isTerminal, not(is('information.immediatelyPublic', true))),
    then: { forbid: { unless: null, instead: '共有のサーバなど、端末装置の外に保存する' } },
  }),
  rule(`${FILE}/classes`, {
    ...base, actions: ['store', 'use-medium', 'connect', 'take-out'], title: '扱える分類', cites: [hokkaido['13-2']], when: carriesHighlyConfidential,
    then: { forbid: { unless: null, instead: '機密性３（高）の情報は、このシステムで扱わない' } },
  }),
  // 読み: 様式や許可者の定めがない行為には、この要領からは何も求めない（docs/readings/0131）。
  rule(`${FILE}/policy`, {
    ...base, actions: ['store', 'use-medium', 'connect', 'take-out', 'bring-in', 'dispose-medium'], title: '警察情報セキュリティポリシーにもよる', cites: [hokkaido['13-1']], when: always,
    then: { say: 'この要領のほか、警察情報セキュリティポリシーの定めにもよります。' },
  }),
]
