import { saitama } from '../../../clauses/index.ts'
import { all, any, has, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, encryptedOrWithPassword, goesOutside, isOfficialPhone, isTerminal, wasReceivedOutside } from '../words/facts.ts'

/** 電子メールの送信と、受け取った情報の保存（埼玉県警察）。読み: docs/readings/0401 */
const base = { profiles: ['saitama-police'], actions: ['send-mail', 'forward-mail'] } as const
const saving = { profiles: ['saitama-police'], actions: ['store'] } as const
const FILE = 'mail.handling-mail.saitama'

const confidentialToOutside = all(carriesConfidential, goesOutside)
const isUnavoidable = is('purpose', 'urgent-no-alternative')
const receivedOntoExternalLine = all(carriesConfidential, wasReceivedOutside, isTerminal, is('equipment.externalLine', true))

export const rules = [
  // 読み: 部外のウェブメールは、承認された外部サービスでも、警察が管理・運用するものとされない限り使えない。
  rule(`${FILE}/function`, {
    ...base, title: '使用できる電子メール機能', cites: [saitama['8-1-(3)-ア']], when: any(has('findings', 'unofficial-mail'), has('findings', 'web-mail')),
    then: { forbid: { unless: 'exception', instead: '警察が管理・運用する電子メール機能か、公用携帯電話機の電子メール機能から送る' } },
  }),
  // 読み: 承認された外部サービスの承認と、特別な事情についての運用管理者の確認は、approvals に番号とともに示す。
  rule(`${FILE}/domain`, {
    ...base, title: '保証ドメイン名の使用', cites: [saitama['8-1-(3)-イ']], when: all(goesOutside, is('destination.domain', 'other'), not(isOfficialPhone)),
    then: { forbid: { unless: 'approval', by: '運用管理者', instead: '保証ドメイン名のアドレスから送るか、承認された外部サービス・公用携帯電話機・特別な事情（運用管理者の確認）のどれによるかを示す' } },
  }),
  rule(`${FILE}/protected`, {
    ...base, title: '要機密情報のメールの暗号化等', cites: [saitama['8-1-(3)-キ'], saitama['3-5-(3)']], when: all(confidentialToOutside, not(encryptedOrWithPassword)),
    then: { forbid: { unless: 'exception', instead: '主体認証情報（パスワード等）を設定するか、暗号化する' } },
  }),
  rule(`${FILE}/careful`, {
    ...base, title: '要機密情報のメールの送信手段と措置', cites: [saitama['3-5-(3)']], when: confidentialToOutside,
    then: { require: { measure: 'recorded', at: 'before' } },
  }),
  rule(`${FILE}/highest`, {
    ...base, title: '機密性３の情報の外部へのメール', cites: [saitama['3-5-(4)']], when: all(carriesHighlyConfidential, goesOutside),
    then: { forbid: { unless: null, instead: '外部回線を用いた電子メールでは送らない（暗号化しても送れない）' } },
  }),
  rule(`${FILE}/received`, {
    ...saving, title: '外部から受信した要機密情報の保存', cites: [saitama['8-1-(3)-コ']], when: all(receivedOntoExternalLine, not(isUnavoidable)),
    then: { forbid: { unless: 'exception', instead: '外部回線につながる端末に保存せず、つながらない端末に移す（やむを得ない事由があれば、それを示す）' } },
  }),
  rule(`${FILE}/received-reason`, {
    ...saving, title: 'やむを得ない事由の記録', cites: [saitama['8-1-(3)-コ']], when: all(receivedOntoExternalLine, isUnavoidable), then: { require: { measure: 'recorded', at: 'before' } },
  }),
  rule(`${FILE}/received-removal`, {
    ...saving, title: 'やむを得ず保存した情報の移送と削除', cites: [saitama['8-1-(3)-サ'], saitama['8-1-(3)-コ']], when: all(receivedOntoExternalLine, isUnavoidable), then: { require: { measure: 'erased', at: 'after' } },
  }),
]
