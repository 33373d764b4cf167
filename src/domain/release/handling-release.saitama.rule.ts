import { saitama } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, found, goesOutside, isElectronic, mustNotLeave, needsProtection } from '../words/facts.ts'

/** 提供・公表・運搬と、庁舎外への持ち出しのうち情報そのものについての規則（埼玉県警察）。 */
const base = { profiles: ['saitama-police'] } as const
const FILE = 'release.handling-release.saitama'

export const rules = [
  rule(`${FILE}/published`, {
    ...base, actions: ['publish'], title: '公表する情報が機密性１であること', cites: [saitama['3-4-(1)']], when: carriesConfidential,
    then: { forbid: { unless: null, instead: '分類を決めた人に見直し（第３の２(6)）を求め、機密性１（低）となったものだけを公表する' } },
  }),
  rule(`${FILE}/published-while-waiting`, {
    ...base, actions: ['publish'], title: '機密性１の承認を待っている情報', cites: [saitama['3-4-(1)'], saitama['3-2-(2)']], when: found('awaiting-approval'),
    then: { forbid: { unless: null, instead: '機密性１（低）とする上職者の承認（第３の２(2)）を待つ' } },
  }),
  rule(`${FILE}/published-unclassified`, {
    ...base, actions: ['publish'], title: '分類していない情報の公表', cites: [saitama['3-4-(1)'], saitama['3-2-(1)']], when: found('unclassified'),
    then: { forbid: { unless: null, instead: '分類を決め、機密性１（低）とする上職者の承認（第３の２(2)）を受ける' } },
  }),
  // 読み: 表示は渡すときにする。「明らかな場合」の省略は部内だけのもの（docs/readings/0540）。
  rule(`${FILE}/marked`, {
    ...base, actions: ['provide'], title: '職員以外の者に渡す情報の表示', cites: [saitama['3-2-(4)']], when: goesOutside, then: { require: { measure: 'labelled', at: 'during' } },
  }),
  rule(`${FILE}/instructed`, {
    ...base, actions: ['provide'], title: '閲覧可能な範囲の外の者への要機密情報の提供', cites: [saitama['3-4-(2)'], saitama['1-3-(3)']], when: all(carriesConfidential, any(goesOutside, found('beyond-readers'))),
    then: { require: { measure: 'recipient-instructed', at: 'during' } },
  }),
  rule(`${FILE}/metadata`, {
    ...base, actions: ['provide', 'publish'], title: '渡すファイルの付加情報', cites: [saitama['3-4-(3)']], when: all(goesOutside, isElectronic), then: { require: { measure: 'metadata-removed', at: 'during' } },
  }),
  rule(`${FILE}/protected`, {
    ...base, actions: ['transport'], title: '要保護情報の運搬', cites: [saitama['3-5-(1)'], saitama['1-3-(6)']], when: needsProtection,
    then: { say: '要保護情報に当たるため、分類と取扱制限に応じた措置の表に従って運びます。' },
  }),
  rule(`${FILE}/restricted-transport`, {
    ...base, actions: ['transport'], title: '「持ち出し禁止」の情報の運搬', cites: [saitama['1-2-(2)-イ-(イ)'], saitama['3-5-(1)']], when: mustNotLeave,
    then: { forbid: { unless: 'exception', instead: '取扱制限を決めた者に見直し（第３の２(6)）を求める' } },
  }),
  rule(`${FILE}/head`, {
    ...base, actions: ['take-out'], title: '所属長以上の者には適用しない（第３の５(2)）', cites: [saitama['3-5-(2)']], when: all(carriesConfidential, is('actor.headOrAbove', true)),
    then: { say: '所属長以上の者が持ち出すときは、第３の５(2)の見直しと別に定める事項は適用しません。第３の７(1)などほかの定めは適用します。' },
  }),
]
