import { saitama } from '../../../clauses/index.ts'
import { all, any, atLeast, has, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, isCloud } from '../words/facts.ts'

/** ウェブフォーム、ウェブクライアントの設定、クラウドサービス（埼玉県警察）。読み: docs/readings/0404 */
const base = { profiles: ['saitama-police'] } as const
const form = { ...base, actions: ['send-form'] } as const
const FILE = 'web.handling-web.saitama'

const builtFor = (level: 2 | 3) => atLeast('equipment.ceiling.confidentiality', level)

export const rules = [
  // フォームは外部回線の先にある。送ってよいのは、要機密情報を扱うものとして整備されたシステムの上限まで。
  rule(`${FILE}/form-system`, {
    ...form, title: '外部回線につながるシステムからの要機密情報の送信', cites: [saitama['3-3-(4)'], saitama['8-1-(3)-カ']],
    when: any(all(carriesConfidential, not(builtFor(2))), all(carriesHighlyConfidential, not(builtFor(3)))),
    then: { forbid: { unless: 'exception', instead: '要機密情報を扱うものとして整備されたシステムから、その上限の分類まで送る' } },
  }),
  rule(`${FILE}/form-allowed`, {
    ...form, title: '要機密情報を扱うシステムからのフォーム送信', cites: [saitama['3-3-(4)'], saitama['8-1-(3)-カ']], when: all(carriesConfidential, builtFor(2)),
    then: { say: '要機密情報を扱うものとして整備されたシステムです。送る前に二つの点を確かめます。' },
  }),
  rule(`${FILE}/form-encrypted`, {
    ...form, title: 'フォーム送信の暗号化の確認', cites: [saitama['8-1-(3)-カ'], saitama['8-1-(3)-カ-(ア)']], when: carriesConfidential,
    then: { require: { measure: 'tls-confirmed', at: 'before', satisfied: is('destination.tls', true) } },
  }),
  rule(`${FILE}/form-organisation`, {
    ...form, title: 'フォーム送信先の組織の確認', cites: [saitama['8-1-(3)-カ'], saitama['8-1-(3)-カ-(イ)']], when: carriesConfidential,
    then: { require: { measure: 'recipient-confirmed', at: 'before', satisfied: is('destination.verified', true) } },
  }),
  rule(`${FILE}/form-not-encrypted`, {
    ...form, title: '暗号化されないフォーム送信', cites: [saitama['8-1-(3)-カ-(ア)']],
    when: all(carriesConfidential, any(has('findings', 'encryption-unconfirmed'), all(not(has('measures', 'tls-confirmed')), is('destination.tls', false)))),
    then: { forbid: { unless: 'exception', instead: '送信の内容が暗号化されるサイトを使う' } },
  }),
  rule(`${FILE}/form-not-verified`, {
    ...form, title: '組織を確かめられないフォーム送信', cites: [saitama['8-1-(3)-カ-(イ)']],
    when: all(carriesConfidential, any(has('findings', 'site-unconfirmed'), all(not(has('measures', 'recipient-confirmed')), is('destination.verified', false)))),
    then: { forbid: { unless: 'exception', instead: '送り先の組織のサイトであることを確かめる' } },
  }),
  rule(`${FILE}/settings`, {
    ...base, actions: ['use-system', 'browse', 'modify-equipment'], title: 'ウェブクライアントの設定の変更', cites: [saitama['8-1-(3)-エ']], when: has('findings', 'security-settings'),
    then: { forbid: { unless: 'exception', instead: '設定表で変更できるとした項目だけを変える' } },
  }),
  rule(`${FILE}/unlisted-settings`, {
    ...base, actions: ['use-system', 'browse', 'modify-equipment'], title: '設定表にない設定の照会', cites: [saitama['8-1-(3)-エ']], when: has('findings', 'unlisted-setting'),
    then: { permit: { role: 'システムセキュリティ責任者', matter: 'setting' } },
  }),
  rule(`${FILE}/cloud`, {
    ...base, actions: ['use-service'], title: 'クラウドサービスでの機密性３の情報', cites: [saitama['4-2-(1)-ア-(エ)']], when: all(carriesHighlyConfidential, isCloud),
    then: { forbid: { unless: 'approval', by: '情報セキュリティ管理者', instead: 'サービス・情報・期間を示して、情報セキュリティ管理者に認められる' } },
  }),
  rule(`${FILE}/cloud-storage`, {
    ...base, actions: ['use-service'], title: 'クラウドサービスへの機密性３の保存', cites: [saitama['3-3-(5)']], when: all(carriesHighlyConfidential, isCloud),
    then: { say: '保存を伴うときは、警察が維持管理しない機器への保存になるので、例外措置の許可も要ります。' },
  }),
]
