import { mic } from '../../../clauses/index.ts'
import { all, always, any, has, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, encryptedOrWithPassword, found, goesOutside, needsIntegrity } from '../words/facts.ts'

/** 電子メールと外部への送信（市区町村）。 */
const base = { profiles: ['municipality'], actions: ['send-mail'] } as const
const FILE = 'mail.handling.municipality'
// 読み: 機密性を守るのは暗号化かパスワード、完全性は電子署名でも守れる（docs/readings/0427）。
const isProtectedFromChange = any(encryptedOrWithPassword, is('information.signed', true))

export const rules = [
  // 読み: 「メールを転送する」は自動転送の設定をいう。一通ずつの転送は、宛先を確かめて「メールで送る」（docs/readings/0426）。
  rule(`${FILE}/automatic-forwarding`, {
    ...base, actions: ['forward-mail'], title: '電子メールの自動転送', cites: [mic['6.1-(15)-①']], when: always,
    then: { forbid: { unless: 'exception', instead: '自動転送を設定せず、必要な一通ごとに宛先を確かめて送る' } },
  }),
  rule(`${FILE}/automatic-forwarding-while-sending`, {
    ...base, title: '自動転送を使った送信', cites: [mic['6.1-(15)-①']], when: found('automatic-forwarding'),
    then: { forbid: { unless: 'exception', instead: '自動転送を設定せず、必要な一通ごとに宛先を確かめて送る' } },
  }),
  rule(`${FILE}/needed-recipients`, {
    ...base, actions: ['send-mail', 'forward-mail'], title: '業務上必要のない宛先への送信', cites: [mic['6.1-(15)-②']], when: found('needless-recipient'),
    then: { forbid: { unless: 'exception', instead: '業務上必要のない宛先を除く' } },
  }),
  // 読み: 「必要に応じ」は、庁内に閉じて送るとき（行先が庁舎内・ほかの所属）のほかは要る。どちらか一つで足りる（docs/readings/0427）。
  rule(`${FILE}/protected`, {
    ...base, actions: ['send-mail', 'send-form'], title: '機密性２以上の情報の送信時の暗号化又はパスワード設定', cites: [mic['2-(2)-⑦'], mic['2-(1)-機密性-4']], when: all(carriesConfidential, goesOutside),
    then: { require: { measure: 'encrypted', at: 'during', satisfied: has('measures', 'password') } },
  }),
  rule(`${FILE}/designated-protection`, {
    ...base, actions: ['send-mail', 'send-form'], title: '機密性３の情報を守る方法のない外部送信', cites: [mic['6.1-(16)-①'], mic['2-(1)-機密性-4']], when: all(carriesHighlyConfidential, goesOutside, not(encryptedOrWithPassword)),
    then: { forbid: { unless: 'exception', instead: 'CISOが定めた方式で暗号化するか、パスワードを設定して送る' } },
  }),
  rule(`${FILE}/designated-protection-integrity`, {
    ...base, actions: ['send-mail', 'send-form'], title: '完全性２の情報を守る方法のない外部送信', cites: [mic['6.1-(16)-①'], mic['2-(1)-完全性-1']], when: all(needsIntegrity, goesOutside, not(isProtectedFromChange)),
    then: { forbid: { unless: 'exception', instead: 'CISOが定めた電子署名・暗号化・パスワード設定のどれかで守って送る' } },
  }),
  // 読み: 庁外の相手へのメールは外部への提供でもあり、機密性２以上では管理者の許可が要る（docs/readings/0427）。
  rule(`${FILE}/permission`, {
    ...base, actions: ['send-mail', 'send-form'], title: '機密性２以上の情報を庁外に送る許可', cites: [mic['2-(2)-⑨-(イ)']], when: all(carriesConfidential, goesOutside),
    then: { permit: { role: '情報セキュリティ管理者', matter: 'release' } },
  }),
  rule(`${FILE}/designated-method`, {
    ...base, actions: ['send-mail', 'send-form', 'provide', 'take-out', 'transport', 'store'], title: 'CISOが定めていない方式での暗号化', cites: [mic['6.1-(16)-②']], when: found('method-not-designated'),
    then: { forbid: { unless: 'exception', instead: 'CISOが定めた有効期間内の方式を使う' } },
  }),
]
