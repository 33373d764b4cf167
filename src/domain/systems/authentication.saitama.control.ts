import { saitama } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'
import { fewerThanTwoKinds, MEANS, MEANS_HELP } from '../identities/means.ts'

const again = setting('systems.authentication.days', '認証の仕組みを確かめ直すまで', 365, { unit: '日', notInSource: true })
const base = { profiles: ['saitama-police'], register: 'systems', settings: [again], agesAfter: again } as const
const evidence = { label: '設定の写し・設計書の該当箇所', type: 'text', max: 300 } as const
const checkedOn = { label: '確かめた日', type: 'date', notAfter: 'today' } as const

/** システムにログインする主体の認証と、リモートアクセスの多要素主体認証。 */
export const authentication = [
  // 原文に除外がないので、ログインのない機器も「該当なし」にはならない。別の定めか例外措置による。
  control('systems.authentication.saitama/subject', {
    ...base, title: '主体認証の機能', cites: [saitama['6-1-(1)-ア-(ア)']], appliesWhen: is('state', '運用中'),
    question: 'ログインする主体を認証する機能がありますか。', fields: { method: { label: '認証方式', type: 'choices', options: MEANS, help: MEANS_HELP }, evidence, checkedOn },
  }),
  control('systems.authentication.saitama/remote', {
    ...base, title: 'リモートアクセスの多要素主体認証', cites: [saitama['8-3-(1)-イ']], appliesWhen: all(is('state', '運用中'), is('details.remoteAccess', true)),
    question: 'リモートアクセスのとき、違う種類の要素を二つ以上求めていますか。', fields: { method: { label: '要素', type: 'choices', options: MEANS, help: MEANS_HELP }, evidence, checkedOn },
    contradicts: { when: fewerThanTwoKinds('fields.method'), message: '選んだ要素は一種類以下です。知識・所持・存在（生体）のうち、違う種類を二つ以上選んでください。同じ種類を二つ選んでも一種類と数えます。' },
  }),
]
