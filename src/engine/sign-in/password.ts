import { setting } from '../definition.ts'
import type { Check } from './check.ts'
import { figure } from '../setting.ts'

/*
 * What a new password must be. The checks see facts about the password, never the password itself:
 * length (letters as people count them), kinds (of 大文字・小文字・数字・記号), own (the words of the person it contains), score (0–4, zxcvbn), former, temporary.
 */
export interface PasswordFacts {
  readonly length: number
  readonly kinds: readonly string[]
  readonly own: readonly string[]
  readonly score: number
  readonly former: boolean
  readonly temporary: boolean
  readonly [key: string]: unknown
}

export const KINDS = ['大文字', '小文字', '数字', '記号'] as const
export const LENGTH = setting('identity.password-length', 'パスワードの最短の文字数', 12, { unit: '文字', notInSource: true, min: 8, max: 100 })
export const SCORE = setting('identity.password-score', 'パスワードの推測されにくさ（0〜4）', 3, { unit: '段階', notInSource: true, max: 4 })
export const KINDS_NEEDED = setting('identity.password-kinds', 'パスワードに要る文字の種類の数（0は求めない）', 0, { unit: '種類', notInSource: true, max: 4 })
export const GENERATIONS = setting('identity.password-generations', '再び使えないパスワードの世代の数', 5, { unit: '世代', notInSource: true, max: 50 })
export const TEMPORARY_DAYS = setting('identity.temporary-days', '仮パスワードが使える日数', 7, { unit: '日', notInSource: true, min: 1, max: 90 })

const refuse = (message: string) => ({ field: 'password', message })

export const longEnough: Check<PasswordFacts> = ({ form, settings }) => {
  const shortest = figure(settings, LENGTH)
  return form.length < shortest ? refuse(`パスワードは${shortest}文字以上にしてください。`) : null
}
export const withoutOwnWords: Check<PasswordFacts> = ({ form }) => (form.own.length > 0 ? refuse(`パスワードに${form.own.join('・')}を含めないでください。`) : null)
export const hardToGuess: Check<PasswordFacts> = ({ form, settings }) =>
  (form.score < figure(settings, SCORE) ? refuse('推測されやすいパスワードです。よく使われる語・キーの並び・繰返しを避け、関わりのない語をいくつか並べてください。') : null)
export const ofEnoughKinds: Check<PasswordFacts> = ({ form, settings }) => {
  const needed = Math.min(figure(settings, KINDS_NEEDED), KINDS.length)
  const missing = KINDS.filter((kind) => !form.kinds.includes(kind))
  return form.kinds.length < needed ? refuse(`パスワードには、大文字・小文字・数字・記号のうち${needed}種類が要ります。足りない種類: ${missing.join('・')}`) : null
}
export const neverUsed: Check<PasswordFacts> = ({ form }) => (form.former ? refuse('以前に使用したパスワードです。別のものにしてください。') : null)
export const notTheTemporary: Check<PasswordFacts> = ({ form }) => (form.temporary ? refuse('仮パスワードと同じものは使えません。別のものにしてください。') : null)
