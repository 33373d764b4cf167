import { hokkaido } from '../../../clauses/index.ts'
import { all, any, has, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, hasOtherPurpose } from '../words/facts.ts'

/** 電子メールとメールマガジン等（北海道警察）。読み: docs/readings/0402 */
const base = { profiles: ['hokkaido-police'], actions: ['send-mail', 'forward-mail'] } as const
const FILE = 'mail.handling-mail.hokkaido'
const hasNoAlternative = is('purpose', 'urgent-no-alternative')

export const rules = [
  // 読み: ただし書は電子メールに限った目的外利用の例外で、代わる手段がない理由の記録を要する。
  rule(`${FILE}/purpose`, {
    ...base, title: '目的外の電子メール', cites: [hokkaido['11-1-(1)']], when: any(is('purpose', 'off-duty'), all(hasOtherPurpose, not(hasNoAlternative))),
    then: { forbid: { unless: 'exception', instead: '定められた目的に限って使う（ほかに代わる手段がないときは、その理由を記録する）' } },
  }),
  rule(`${FILE}/no-alternative`, {
    ...base, title: '代わる手段がない理由の記録', cites: [hokkaido['11-1-(1)']], when: all(hasOtherPurpose, hasNoAlternative), then: { require: { measure: 'recorded', at: 'before' } },
  }),
  // 読み: 利用の全般を代わる手段がないときに限る読みは、組織の設定で選ぶ。そのときだけ、この事実が問いに加わる。
  rule(`${FILE}/alternative`, {
    ...base, title: 'ほかに手段があるときの電子メール', cites: [hokkaido['11-1-(1)']], when: has('findings', 'alternative-available'),
    then: { forbid: { unless: 'exception', instead: 'ほかの手段で伝える' } },
  }),
  // 読み: 転送は部外から受け取ったものとみる。所属間の連絡の転送は、分かったこと（unit-message）で止める。
  rule(`${FILE}/between-units`, {
    ...base, actions: ['send-mail'], title: '所属間の連絡への電子メール', cites: [hokkaido['11-3-(2)']], when: any(is('destination.kind', 'other-unit'), has('findings', 'unit-message')),
    then: { forbid: { unless: 'exception', instead: '所属間の連絡には電子メールを使わない（部外に送るメール、部外から受けたメールを送る場合は、そう示す）' } },
  }),
  rule(`${FILE}/forward-between-units`, {
    ...base, actions: ['forward-mail'], title: '所属間の連絡の転送', cites: [hokkaido['11-3-(2)']], when: has('findings', 'unit-message'),
    then: { forbid: { unless: 'exception', instead: '所属間の連絡は、電子メールのほかの手段で伝える' } },
  }),
  rule(`${FILE}/outside-mail`, {
    ...base, actions: ['forward-mail'], title: '部外から受けたメールの転送', cites: [hokkaido['11-3-(2)']], when: is('destination.kind', 'other-unit'),
    then: { say: '部外の者から受けたメールは、ほかの所属に送れます。' },
  }),
  rule(`${FILE}/size`, {
    ...base, title: '送信する容量', cites: [hokkaido['11-3-(4)']], when: has('findings', 'over-size'),
    then: { forbid: { unless: 'exception', instead: '分けて送るか、ほかの手段で渡す' } },
  }),
  rule(`${FILE}/magazine`, {
    ...base, actions: ['send-mail', 'publish', 'provide'], title: 'メールマガジン等での要機密情報', cites: [hokkaido['11-4']], when: all(carriesConfidential, is('destination.channel', 'mail-magazine')),
    then: { forbid: { unless: null, instead: '要機密情報を除いて発信する' } },
  }),
]
