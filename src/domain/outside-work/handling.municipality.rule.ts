import { mic } from '../../../clauses/index.ts'
import { all, any, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { found, isNotIssued } from '../words/facts.ts'

/** 外部での情報処理業務（市区町村）。庁舎の外での処理は、機器でも書面でも許可が要る。 */
const base = { profiles: ['municipality'], cites: [mic['5.1-(1)-③-(ウ)']] } as const
const FILE = 'outside-work.handling.municipality'
// 読み: 書面には使う場所の項目がないので、行先で見る。場所が庁舎の中と分かれば、行先は尋ねない（docs/readings/0440）。
const isOutside = any(is('equipment.place', 'outside'), all(not(is('equipment.place', 'inside')), is('destination.kind', 'home', 'outside-premises', 'other-organisation')))

export const rules = [
  rule(`${FILE}/permission`, {
    ...base, actions: ['process', 'telework'], title: '外部での情報処理業務の許可', when: isOutside, then: { permit: { role: '情報セキュリティ管理者', matter: 'outside-work' } },
  }),
  rule(`${FILE}/safeguards`, {
    ...base, actions: ['process', 'telework'], title: '支給以外の端末による外部処理の安全管理措置', cites: [mic['5.1-(1)-④-(イ)']], when: all(found('safeguards-not-consented'), isNotIssued, isOutside),
    then: { forbid: { unless: 'exception', instead: '安全管理措置の現行の規定を読み、端末ごとに同意を記録する' } },
  }),
]
