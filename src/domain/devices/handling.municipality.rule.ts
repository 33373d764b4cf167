import { mic } from '../../../clauses/index.ts'
import { all, any } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { found, isNetworkDevice, isNotApproved, isNotIssued, isTerminal } from '../words/facts.ts'

/** 端末の改造、対策ソフトウェアの設定、庁内の無線への接続（市区町村）。 */
const base = { profiles: ['municipality'] } as const
const FILE = 'devices.handling.municipality'
const isUnpermittedTerminal = all(isTerminal, isNotApproved)
const changesProtection = all(isTerminal, found('security-settings'))

export const rules = [
  rule(`${FILE}/modification`, {
    ...base, actions: ['modify-equipment'], title: '許可のない機器の改造・増設・交換', cites: [mic['6.1-(18)-①']], when: isUnpermittedTerminal,
    then: { forbid: { unless: 'approval', by: '統括情報セキュリティ責任者', instead: '機器の改造・増設・交換を申請し、統括情報セキュリティ責任者と情報システム管理者の許可を受ける' } },
  }),
  rule(`${FILE}/modification-permission`, {
    ...base, actions: ['modify-equipment'], title: '機器の改造・増設・交換の許可', cites: [mic['6.1-(18)-②']], when: isUnpermittedTerminal,
    then: { permit: { role: '情報システム管理者', matter: 'modification', inPerson: true } },
  }),
  // 読み: 権限台帳に載る職員は、個別の許可あり（approved）として尋ねる（docs/readings/0430）。
  rule(`${FILE}/protection-settings`, {
    ...base, actions: ['use-system', 'modify-equipment'], title: '対策ソフトウェアの設定の変更', cites: [mic['6.4-(3)-①']], when: all(changesProtection, isNotApproved),
    then: { forbid: { unless: 'approval', by: '情報システム管理者', inPerson: true, instead: '情報システム管理者に、設定を変える権限の付与を申請する' } },
  }),
  rule(`${FILE}/protection-authority`, {
    ...base, actions: ['use-system', 'modify-equipment'], title: '対策ソフトウェアの設定を変える権限', cites: [mic['6.4-(2)-⑤']], when: changesProtection,
    then: { say: '設定を変えられるのは、情報システム管理者が権限を与えた職員だけです。' },
  }),
  // 読み: 持ち込んだ（支給以外の）端末の接続は、有線でも無線でも同じに扱う（docs/readings/0431）。
  rule(`${FILE}/wireless`, {
    ...base, actions: ['connect'], title: '許可のない端末の庁内無線LANへの接続', cites: [mic['kaisetsu-6.1-(19)-注16']], when: all(isNetworkDevice, isNotApproved, any(isNotIssued, found('wireless'))),
    then: { forbid: { unless: 'approval', by: '統括情報セキュリティ責任者', instead: '統括情報セキュリティ責任者に接続の許可を申請する' } },
  }),
]
