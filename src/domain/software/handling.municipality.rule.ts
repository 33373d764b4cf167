import { mic } from '../../../clauses/index.ts'
import { all } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { isNotApproved, isTerminal } from '../words/facts.ts'

/** 端末へのソフトウェアの導入（市区町村）。許可台帳に有効な許可があれば、個別の許可あり（approved）として尋ねる。 */
const base = { profiles: ['municipality'], actions: ['install-software'], when: all(isTerminal, isNotApproved) } as const
const FILE = 'software.handling.municipality'

export const rules = [
  rule(`${FILE}/unpermitted`, {
    ...base, title: '許可のないソフトウェアの導入', cites: [mic['6.1-(17)-①']],
    then: { forbid: { unless: 'approval', by: '統括情報セキュリティ責任者', instead: 'ソフトウェアの導入を申請し、統括情報セキュリティ責任者と情報システム管理者の許可を受ける' } },
  }),
  rule(`${FILE}/system-permission`, {
    ...base, title: 'ソフトウェアの導入の許可', cites: [mic['6.1-(17)-②']], then: { permit: { role: '情報システム管理者', matter: 'software', inPerson: true } },
  }),
]
