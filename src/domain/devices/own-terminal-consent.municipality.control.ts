import { mic } from '../../../clauses/index.ts'
import { always } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'

// 支給以外の端末を使う本人の、五つの禁止事項への同意。同意が記録されるまで許可を申請できない。
export const consent = control('devices.own-terminal-consent.municipality', {
  title: '禁止事項への同意',
  cites: [mic['kaisetsu-5.1-(1)-②-禁止事項']],
  profiles: ['municipality'],
  register: 'own-terminals',
  appliesWhen: always,
  question: '端末を使う本人が、五つの禁止事項のすべてに同意しましたか。',
  fields: {
    noModification: { label: '端末・ＯＳ・アプリケーションなどを改造しません', type: 'declaration' },
    noUnsafeApplications: { label: '安全性を確かめられないアプリケーションを入れず、使いません', type: 'declaration' },
    noForbiddenSoftware: { label: '利用を禁じられたソフトウェアを入れず、使いません', type: 'declaration' },
    permittedLinesOnly: { label: '許可されない通信回線サービスを使いません', type: 'declaration' },
    noLending: { label: '端末をほかの人に貸しません', type: 'declaration' },
  },
  gates: ['devices.own-terminal.municipality'],
})
