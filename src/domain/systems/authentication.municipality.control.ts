import { mic } from '../../../clauses/index.ts'
import { has, is, all } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'
import { CARDS, fewerThanTwoKinds, fewerThanTwoMeans, hasAnyOf } from '../identities/means.ts'

const again = setting('systems.authentication.days', '認証の仕組みを確かめ直すまで', 365, { unit: '日', notInSource: true })
const important = setting('systems.authentication.level', '二種類の認証手段を求める、扱う情報の機密性（この段階から上）', 3, { unit: '段階', notInSource: true })
const base = { profiles: ['municipality'], register: 'systems', agesAfter: again } as const
const evidence = { label: '確かめた方法と資料', type: 'text', max: 300, help: '設定の画面、試験の記録、仕様書の番号など。' } as const
const checkedOn = { label: '確かめた日', type: 'date', notAfter: 'today' } as const

/** システムの認証の仕組み。台帳の「認証方式」が足りないシステムは、答えを待たずに不適合になる。 */
export const authentication = [
  // どのシステムも、ログインに複数の認証情報を求める。
  control('systems.authentication.municipality/several', {
    ...base, title: 'ログインの複数の認証情報', cites: [mic['4.4-②']], settings: [again], appliesWhen: is('state', '運用中'),
    question: 'ログインに、パスワード・カード・生体認証など、二つ以上の認証情報の入力が必要ですか。', fields: { evidence, checkedOn },
    contradicts: { when: fewerThanTwoMeans('details.authentication'), message: '台帳の「認証方式」が一つ以下です。二つ以上の認証情報を求める設定に直し、台帳を書き換えてください。' },
  }),
  // 重要な情報を扱うシステムは、二つの認証情報が違う種類でなければならない。どこからを重要とするかは団体が定める。
  control('systems.authentication.municipality/kinds', {
    ...base, title: '重要な情報を扱うシステムの多要素認証', cites: [mic['kaisetsu-4.4-②']], settings: [again, important], appliesWhen: is('state', '運用中'), appliesFrom: { path: 'details.confidentialityCeiling', setting: important },
    question: '知識・所持・存在のうち、二種類以上を併せて認証していますか。', fields: { evidence, checkedOn },
    contradicts: { when: fewerThanTwoKinds('details.authentication'), message: '台帳の「認証方式」が一種類以下です。知識・所持・存在のうち、違う種類を併せてください（リスクベース認証は数えません）。' },
  }),
  // 使う認証の種類に応じて、確認票に項目が加わる。
  control('systems.authentication.municipality/password', {
    ...base, title: 'パスワードの取扱い', cites: [mic['kaisetsu-6.2-(5)']], settings: [again], appliesWhen: all(is('state', '運用中'), has('details.authentication', 'パスワード')),
    question: 'パスワードは、職員のパスワードの取扱いの定めのとおりに扱われ、認証の設定が強化されていますか。',
    fields: { length: { label: '十分な長さと推測されにくさを求めている', type: 'declaration' }, secret: { label: '仮パスワードは最初のログインで変えさせ、他人には見えない', type: 'declaration' }, hardened: { label: '認証の設定の強化の内容', type: 'text', max: 300 }, checkedOn },
  }),
  control('systems.authentication.municipality/card', {
    ...base, title: 'カード・認証器を失くしたときの無効化', cites: [mic['kaisetsu-6.2-(5)'], mic['kaisetsu-6.2-(5)-②']], settings: [again], appliesWhen: all(is('state', '運用中'), hasAnyOf('details.authentication', CARDS)),
    question: 'カードや認証器を失くした知らせがあったとき、直ちに使えなくできますか。',
    fields: { procedure: { label: '無効にする手順', type: 'text', multiline: true, max: 500 }, outOfHours: { label: '時間外にも止められる', type: 'declaration' }, checkedOn },
  }),
]
