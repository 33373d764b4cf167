import { any, all, has, not } from '../../engine/condition.ts'
import type { Condition } from '../../engine/condition.ts'
import type { Option } from '../../engine/definition.ts'

/** 認証手段と、その種類。リスクベース認証は、それだけでは本人を確かめたことにならないので、どの種類にも数えない。 */
const KINDS = {
  知識: ['パスワード', 'パスフレーズ', '暗証番号', 'ピクチャーパスワード', '秘密の質問'],
  所持: ['ＩＣカード', 'ＵＳＢトークン', 'ワンタイムパスワードトークン', '認証アプリ', 'ＳＩＭカード'],
  存在: ['指紋', '顔', '静脈', '声紋', '虹彩'],
} as const
const RISK = 'リスクベース認証'
/** What each kind is good and bad at, for whoever chooses; it stands at the first of its kind. */
const GUIDE: { readonly [kind in keyof typeof KINDS]: string } = {
  知識: '本人だけが知っていること。費用が小さく手軽だが、推測され、忘れる。', 所持: '本人だけが持つ物。知識に頼らないが、盗まれ、失くし、持っている人を本人と誤る。', 存在: '本人の身の特徴。失くさず偽りにくいが、精度にばらつきがあり、漏れても替えられない。',
}

export const MEANS: readonly Option[] = [
  ...(Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => KINDS[kind].map((value, index) => ({ value, label: `${value}（${kind}）`, ...(index === 0 ? { help: GUIDE[kind] } : {}) }))),
  { value: RISK, label: `${RISK}（数えない）`, help: 'ふだんとの違いから別の認証を求めるきっかけです。本人を確かめたことにはならず、常に状態を見ている費用がかかります。' },
]
/** 様式・台帳の欄の手引き。 */
export const MEANS_HELP = '種類は、知識（知っていること）・所持（持っている物）・存在（身の特徴）の三つです。知識と所持を併せると、片方だけより安全です。同じ種類を二つ選んでも一種類と数え、リスクベース認証は数えません。'
export const CARDS: readonly string[] = ['ＩＣカード', 'ＵＳＢトークン', 'ワンタイムパスワードトークン', 'ＳＩＭカード']

/** Of how many different kinds these are; what is not counted counts for nothing. */
export const kindsOf = (means: unknown): string[] => (Array.isArray(means) ? Object.entries(KINDS).flatMap(([kind, values]) => (values.some((one) => means.includes(one)) ? [kind] : [])) : [])

const atLeastTwo = (conditions: readonly Condition[]): Condition => any(...conditions.flatMap((one, index) => conditions.slice(index + 1).map((other) => all(one, other))))
export const hasAnyOf = (path: string, values: readonly string[]): Condition => any(...values.map((value) => has(path, value)))
/** The list at `path` names means of fewer than two kinds. */
export const fewerThanTwoKinds = (path: string): Condition => not(atLeastTwo(Object.values(KINDS).map((values) => hasAnyOf(path, values))))
/** It names fewer than two means, of whatever kind. */
export const fewerThanTwoMeans = (path: string): Condition => not(atLeastTwo(Object.values(KINDS).flat().map((value) => has(path, value))))
/** It names none that shows who somebody is. */
export const noMeans = (path: string): Condition => not(hasAnyOf(path, Object.values(KINDS).flat()))
