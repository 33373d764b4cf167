import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('systems.credential-store.days', '認証情報の管理を確かめ直すまで', 365, { unit: '日', notInSource: true })
const UNUSED = 'あり・未使用'

// 認証情報ファイルの保護。ＯＳ等の強化機能があるのに使っていなければ、答えにかかわらず不適合になる。
export const credentialStore = control('systems.credential-store.municipality', {
  title: '認証情報の管理と強化機能',
  cites: [mic['6.2-(5)-①']],
  profiles: ['municipality'],
  settings: [again],
  register: 'systems',
  appliesWhen: is('state', '運用中'),
  question: '職員の認証情報のファイルを厳重に管理し、ＯＳなどに認証情報の設定を強化する機能があれば使っていますか。',
  fields: {
    hardening: { label: '強化機能', type: 'choice', options: ['あり・使用中', UNUSED, 'なし'], cites: [mic['6.2-(5)-①']], help: '例: 元に戻せない形での保存、ファイルへのアクセスの制限' },
    evidence: { label: '確かめた方法と資料', type: 'text', max: 300 },
    checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
  },
  contradicts: { when: is('fields.hardening', UNUSED), message: '強化機能があるのに使われていません。不適合です。使う計画と期限を入力してください。', turns: true },
  agesAfter: again,
})
