import { saitama } from '../../../clauses/index.ts'
import { always } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { formCheckAges } from './form-check.ts'

const base = { profiles: ['saitama-police'], settings: [formCheckAges], register: 'form-sites', appliesWhen: always, agesAfter: formCheckAges } as const

/** フォームで要機密情報を送る前の二つの確認。「いいえ」と「不明」は不適合で、確かめたことにならない。 */
export const formChecks = [
  control('web.form-check.saitama/encrypted', {
    ...base, title: 'フォーム送信の暗号化', cites: [saitama['8-1-(3)-カ-(ア)'], saitama['8-1-(3)-カ']], question: '送信の内容は暗号化されますか。「いいえ」と「不明」は不適合です。',
    fields: {
      encrypted: { label: '送信の内容が暗号化されることを確かめました', type: 'declaration' },
      how: { label: '確認方法', type: 'text', max: 200, help: '例: アドレスが https で始まり、証明書の警告が出ない' },
    },
  }),
  control('web.form-check.saitama/organisation', {
    ...base, title: 'フォーム送信先の組織', cites: [saitama['8-1-(3)-カ-(イ)'], saitama['8-1-(3)-カ']], question: 'そのサイトは、送り先と考えている組織のものですか。「いいえ」と「不明」は不適合です。',
    fields: {
      intended: { label: '考えている組織のサイトであることを確かめました', type: 'declaration' },
      how: { label: '確認方法', type: 'text', max: 200, help: '例: 証明書の組織名、組織の案内文書にあるアドレスと照らした' },
    },
  }),
]
