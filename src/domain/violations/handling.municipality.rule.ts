import { mic } from '../../../clauses/index.ts'
import { ACTIONS } from '../../engine/decision/situation.ts'
import type { Action } from '../../engine/decision/situation.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, isOffDuty } from '../words/facts.ts'

/** 情報資産を利用する者が守ること（市区町村）。業務の目的だけに使い、分類に応じて扱う。 */
const base = { profiles: ['municipality'] } as const
const FILE = 'violations.handling.municipality'
// 読み: 分類・見直し・廃棄・返却・修理・設置・鍵の保管は、資産の利用ではなく管理に当たり、目的を問わない（docs/readings/0425）。
const KEEPING: readonly Action[] = ['classify', 'review-classification', 'dispose-medium', 'dispose-paper', 'dispose-equipment', 'return-lease', 'repair', 'install-outside', 'store-key']
const USES = ACTIONS.filter((action) => !KEEPING.includes(action))

export const rules = [
  rule(`${FILE}/duty-only`, {
    ...base, actions: USES, title: '業務以外の目的での情報資産の利用', cites: [mic['2-(2)-⑤-(ア)']], when: isOffDuty,
    then: { forbid: { unless: 'exception', instead: '業務の目的に限って利用する' } },
  }),
  rule(`${FILE}/by-class`, {
    ...base, actions: USES, title: '分類に応じた適正な取扱い', cites: [mic['2-(2)-⑤-(イ)']], when: carriesConfidential,
    then: { say: '機密性２以上の情報資産は、分類に応じた取扱いの制限に従います。' },
  }),
]
