import { mic } from '../../../clauses/index.ts'
import { always } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('identities.remembered-password.days', 'パスワードの記憶の機能を確かめ直すまで', 365, { unit: '日', notInSource: true })
const base = {
  title: 'パスワードの記憶の無効化', cites: [mic['5.4-(3)-⑦']], profiles: ['municipality'], settings: [again], appliesWhen: always, agesAfter: again,
  fields: {
    disabled: { label: 'パスワードを覚えさせる機能を無効にした', type: 'declaration', cites: [mic['5.4-(3)-⑦']] }, cleared: { label: '覚えさせたパスワードは残っていない', type: 'declaration' },
    means: { label: '確かめた機能', type: 'text', max: 200, help: '例: ブラウザー、リモート接続のソフト、自動ログオン、機器の設定ファイル' }, checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
  },
} as const

/** 端末と、情報システム室などに置いたサーバ・ネットワーク機器の、一台ずつの点検。 */
export const rememberedPassword = [
  control('identities.remembered-password.municipality/terminal', { ...base, register: 'terminals', question: 'この端末に、パスワードを覚えさせていませんか。' }),
  control('identities.remembered-password.municipality/installed', { ...base, register: 'installations', question: 'このサーバ・ネットワーク機器に、パスワードを覚えさせていませんか。' }),
]
