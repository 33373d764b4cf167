import { mic } from '../../../clauses/index.ts'
import { all, always, any, has, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, isBarePaper, isElectronic, isExternalMedium, isNotApproved, isNotIssued, mustNotLeave, storedEncrypted } from '../words/facts.ts'

/** 庁外への持ち出し（地方公共団体）。 */
const base = { profiles: ['municipality'], actions: ['take-out'] } as const
const FILE = 'media.handling-take-out.municipality'
const isMediumOfMyNumberZone = all(isExternalMedium, is('equipment.zone', 'mynumber'))

export const rules = [
  rule(`${FILE}/permission`, {
    ...base, title: '端末・媒体・情報資産の持ち出しの許可', cites: [mic['5.1-(1)-③-(イ)']], when: always, then: { permit: { role: '情報セキュリティ管理者', matter: 'take-out' } },
  }),
  rule(`${FILE}/transport`, {
    ...base, title: '機密性２以上の情報資産の運搬の許可', cites: [mic['2-(2)-⑧-(イ)']], when: carriesConfidential, then: { permit: { role: '情報セキュリティ管理者', matter: 'take-out' } },
  }),
  // 読み: 暗号化・パスワード・鍵付きケースのどれか一つで足りる（必要に応じ、など。docs/readings/0140）。
  rule(`${FILE}/protected`, {
    ...base, title: '運搬中の暗号化・パスワード・鍵付きケース', cites: [mic['2-(2)-⑧-(ア)'], mic['2-(1)-機密性-4']], when: all(carriesConfidential, isElectronic),
    then: { require: { measure: 'encrypted', at: 'before', satisfied: any(storedEncrypted, has('measures', 'password'), has('measures', 'locked-case')) } },
  }),
  rule(`${FILE}/protected-paper`, {
    ...base, title: '運搬中の書面の鍵付きケース', cites: [mic['2-(2)-⑧-(ア)'], mic['2-(1)-機密性-4']], when: all(carriesConfidential, isBarePaper),
    then: { require: { measure: 'locked-case', at: 'before' } },
  }),
  rule(`${FILE}/duty-only`, {
    ...base, actions: ['take-out', 'use-system', 'remote-access', 'send-mail', 'forward-mail', 'browse', 'send-form'], title: '業務以外の目的での使用', cites: [mic['5.1-(1)-②']],
    when: is('purpose', 'off-duty'), then: { forbid: { unless: 'exception', instead: '業務の目的に限って行う' } },
  }),
  rule(`${FILE}/mynumber-zone`, {
    ...base, actions: ['take-out', 'store'], title: 'マイナンバー利用事務系からの媒体による持ち出し', cites: [mic['3-(1)-②-(イ)'], mic['kaisetsu-3-(1)-②-(イ)']], when: isMediumOfMyNumberZone,
    then: { forbid: { unless: 'approval', by: '情報システム管理者', inPerson: true, instead: '媒体によるほかない場合は、情報システム管理者にその都度の限定解除を申請する' } },
  }),
  rule(`${FILE}/mynumber-medium`, {
    ...base, actions: ['take-out', 'store', 'use-medium', 'connect'], title: 'マイナンバー利用事務系で使える媒体', cites: [mic['kaisetsu-3-(1)-②-(イ)-1']], when: all(isMediumOfMyNumberZone, isNotApproved),
    then: { forbid: { unless: 'exception', instead: '利用を許可した媒体を使う' } },
  }),
  rule(`${FILE}/mynumber-encrypted`, {
    ...base, title: 'マイナンバー利用事務系から持ち出すデータの暗号化', cites: [mic['kaisetsu-3-(1)-②-(イ)-2']], when: isMediumOfMyNumberZone,
    then: { require: { measure: 'encrypted', at: 'before', satisfied: storedEncrypted } },
  }),
  rule(`${FILE}/mynumber-password`, {
    ...base, title: 'マイナンバー利用事務系から持ち出すデータのパスワード', cites: [mic['kaisetsu-3-(1)-②-(イ)-2']], when: isMediumOfMyNumberZone,
    then: { require: { measure: 'password', at: 'before', satisfied: is('equipment.locked', true) } },
  }),
  rule(`${FILE}/dedicated-pc`, {
    ...base, title: '持ち出し用パソコンの情報を必要最小限にする', cites: [mic['kaisetsu-5.1-(1)-①-注3']], when: is('equipment.kind', 'mobile-pc'),
    then: { require: { measure: 'minimised', at: 'before' } },
  }),
  rule(`${FILE}/not-issued`, {
    ...base, actions: ['take-out', 'store'], title: '支給以外の端末・媒体への記録と持ち出し', cites: [mic['5.1-(1)-④-(ア)'], mic['kaisetsu-5.1-(1)-②-対策6']], when: all(isNotIssued, isNotApproved),
    then: { forbid: { unless: 'approval', by: '情報セキュリティ管理者', instead: '支給された端末・媒体を使う' } },
  }),
  rule(`${FILE}/not-issued-top`, {
    ...base, actions: ['take-out', 'store'], title: '支給以外の端末での機密性３の情報', cites: [mic['2-(1)-機密性-1'], mic['kaisetsu-5.1-(1)-②-対策4']], when: all(is('information.confidentiality', 3), isNotIssued),
    then: { forbid: { unless: 'exception', instead: '支給された端末・媒体を使う' } },
  }),
  rule(`${FILE}/restricted`, {
    ...base, title: '持ち出しを制限した情報資産', cites: [mic['2-(1)']], when: mustNotLeave,
    then: { forbid: { unless: 'exception', instead: '情報セキュリティ管理者に取扱制限の見直しを求める' } },
  }),
  rule(`${FILE}/record`, {
    ...base, actions: ['take-out', 'bring-in'], title: '持ち出し・持ち込みの記録', cites: [mic['5.1-(1)-⑤'], mic['kaisetsu-5.1-(1)-③']], when: always,
    then: { say: '持ち出しと持ち込みは、情報セキュリティ管理者の記録簿に残ります。' },
  }),
]
