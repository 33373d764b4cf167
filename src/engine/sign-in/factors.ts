import { setting } from '../definition.ts'
import type { Setting } from '../definition.ts'
import type { Check } from './check.ts'
import type { Settings } from '../setting.ts'
import { wordsIn } from '../japanese-text.ts'
import { valueOf } from '../setting.ts'

/** By what somebody has shown who he is. */
export const SHOWN = ['password', 'totp', 'recovery', 'passkey', 'oidc', 'oidc-second'] as const
export type Shown = (typeof SHOWN)[number]
export type FactorKind = '知識' | '所持' | '存在'

/**
 * Of which kinds each is. 由来: NIST SP 800-63B §5.1 (a code of an app and a list of codes are something one has). 読み: a passkey always asks for the finger, the face or the PIN of its owner, so it shows two kinds
 * by itself (docs/readings/0701); whoever comes from a provider of identities has shown there what the provider says.
 */
const KINDS_OF: { readonly [shown in Shown]: readonly FactorKind[] } = { password: ['知識'], totp: ['所持'], recovery: ['所持'], passkey: ['所持', '存在'], oidc: ['知識'], 'oidc-second': ['所持'] }
/** The kinds shown so far, each once: two passwords are one kind. */
export const kindsShown = (shown: readonly Shown[]): FactorKind[] => [...new Set(shown.flatMap((one) => KINDS_OF[one]))]
/** Good for one sign-in only. */
export const isOneTime = (shown: readonly Shown[]): boolean => shown.includes('totp') || shown.includes('recovery')

export const WHO_SHOWS_TWO = ['全員', '指定した役割', '求めない'] as const
export const SECOND_FACTOR = setting('identity.second-factor', '二つ目の要素を求める人（全員・指定した役割・求めない）', '全員', { notInSource: true, options: WHO_SHOWS_TWO })
export const SECOND_FACTOR_ROLES = setting('identity.second-factor-roles', '二つ目の要素を求める役割（「、」で区切る）', '', { notInSource: true })
export const ONE_TIME_ROLES = setting('identity.one-time-roles', '使い捨ての符号を求める役割（「、」で区切る）', '', { notInSource: true })
export const OFFICE_NETWORKS = setting('identity.office-networks', '庁内の接続元（空: 分けない。例: 10.1.0.0/16、192.168.0.0/24）', '', { notInSource: true, shape: 'networks' })
export const OUTSIDE_NETWORKS = setting('identity.outside-networks', '庁外とする接続元（VPN の番地など。例: 10.9.0.0/24）', '', { notInSource: true, shape: 'networks' })

/** The organisation's words, one by one. */
export const listed = (settings: Settings, setting: Setting): string[] => wordsIn(valueOf(settings, setting))
/** Whether somebody with these roles must show two kinds. */
export function mustShowTwo(settings: Settings, roles: readonly string[]): boolean {
  const who = settings[SECOND_FACTOR.id] ?? SECOND_FACTOR.value
  return who !== '求めない' && (who !== '指定した役割' || needsOneTime(settings, roles) || listed(settings, SECOND_FACTOR_ROLES).some((role) => roles.includes(role)))
}
export const needsOneTime = (settings: Settings, roles: readonly string[]): boolean => listed(settings, ONE_TIME_ROLES).some((role) => roles.includes(role))

const say = (message: string) => ({ field: '', message })
/** `kinds`: how many different ones were shown. */
export const twoKinds: Check<{ readonly kinds: number }> = ({ form }) => (form.kinds < 2 ? say('パスワードだけではサインインは終わりません。認証アプリの符号かパスキーで、もう一つの要素を示してください。') : null)
export const twoKindsFromOutside: Check<{ readonly kinds: number; readonly outside: boolean }> = ({ form }) =>
  (form.outside && form.kinds < 2 ? say('庁外の接続元からは、二種類の要素がそろわないとサインインできません。庁内でサインインして、認証アプリかパスキーを登録してください。') : null)
export const oneTimeCode: Check<{ readonly wanted: boolean; readonly shown: boolean }> = ({ form }) => (form.wanted && !form.shown ? say('あなたの役割では、使い捨ての符号（認証アプリの6桁）が要ります。') : null)
export const freshCode: Check<{ readonly used: boolean }> = ({ form }) => (form.used ? { field: 'code', message: 'この符号はもう使われました。次の符号に変わってから入力してください。' } : null)
export const authenticatorInUse: Check<{ readonly stopped: boolean }> = ({ form }) => (form.stopped ? say('この認証手段は、紛失などの知らせがあったため止められています。ほかの手段を使うか、利用者名を管理する人に頼んでください。') : null)
