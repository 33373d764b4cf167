import { mic } from '../../../clauses/index.ts'
import { all, any, has } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, goesOutside, isBarePaper, isElectronic } from '../words/facts.ts'

/** 情報資産の運搬・外部への提供・公表（市区町村）。 */
const base = { profiles: ['municipality'] } as const
const FILE = 'release.handling-release.municipality'

export const rules = [
  rule(`${FILE}/transport`, {
    ...base, actions: ['transport'], title: '機密性２以上の情報資産の運搬の許可', cites: [mic['2-(2)-⑧-(イ)']], when: carriesConfidential, then: { permit: { role: '情報セキュリティ管理者', matter: 'release' } },
  }),
  rule(`${FILE}/transport-protected`, {
    ...base, actions: ['transport'], title: '運搬中の暗号化・パスワード・鍵付きケース', cites: [mic['2-(2)-⑧-(ア)'], mic['2-(1)-機密性-4']], when: all(carriesConfidential, isElectronic),
    then: { require: { measure: 'encrypted', at: 'during', satisfied: any(has('measures', 'password'), has('measures', 'locked-case')) } },
  }),
  rule(`${FILE}/transport-protected-paper`, {
    ...base, actions: ['transport'], title: '運搬中の書面の鍵付きケース', cites: [mic['2-(2)-⑧-(ア)'], mic['2-(1)-機密性-4']], when: all(carriesConfidential, isBarePaper), then: { require: { measure: 'locked-case', at: 'during' } },
  }),
  rule(`${FILE}/provided`, {
    ...base, actions: ['provide'], title: '機密性２以上の情報資産を外部に提供する許可', cites: [mic['2-(2)-⑨-(イ)']], when: all(carriesConfidential, goesOutside), then: { permit: { role: '情報セキュリティ管理者', matter: 'release' } },
  }),
  // 読み: 「必要に応じ」なので、省くときは理由を書き、許可する人が見て決める（docs/readings/0542）。
  rule(`${FILE}/provided-protected`, {
    ...base, actions: ['provide'], title: '外部に提供する情報資産の暗号化・パスワードの設定', cites: [mic['2-(2)-⑨-(ア)']], when: all(carriesConfidential, goesOutside, isElectronic),
    then: { require: { measure: 'encrypted', at: 'during', satisfied: has('measures', 'password') } },
  }),
  // 読み: 機密性２以上は、直ちに公表することを前提としない情報（docs/readings/0542）。
  rule(`${FILE}/published`, {
    ...base, actions: ['publish'], title: '機密性２以上の情報資産の公表', cites: [mic['2-(1)-機密性2']], when: carriesConfidential,
    then: { forbid: { unless: 'exception', instead: '情報セキュリティ管理者の確認を受けて分類を機密性１に改めてから公表する' } },
  }),
]
