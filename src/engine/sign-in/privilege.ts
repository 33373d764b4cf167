import { setting } from '../definition.ts'
import type { Setting } from '../definition.ts'
import { FAILURES, LONGEST_HOURS, IDLE_MINUTES } from './admission.ts'
import type { Check } from './check.ts'
import { LENGTH } from './password.ts'
import type { Settings } from '../setting.ts'
import { figure } from '../setting.ts'

/*
 * 特権: what holders of a role of the whole organisation may do beyond the ordinary. They take it up for a short time with a password of its own, and it goes by itself.
 */
export const PRIVILEGED_MINUTES = setting('identity.privileged-minutes', '特権を続けて使える時間', 15, { unit: '分', notInSource: true, min: 1, max: 600 })
export const PRIVILEGED_IDLE = setting('identity.privileged-idle-minutes', '特権の操作をしないとき特権を外すまで', 5, { unit: '分', notInSource: true, min: 1, max: 600 })
export const PRIVILEGED_FAILURES = setting('identity.privileged-failures', '特権のパスワードを続けて間違えてよい回数', 3, { unit: '回', notInSource: true, min: 1, max: 100 })
export const PRIVILEGED_LENGTH = setting('identity.privileged-password-length', '特権のパスワードの最短の文字数', 16, { unit: '文字', notInSource: true, min: 8, max: 100 })
export const PRIVILEGED_DAYS = setting('identity.privileged-password-days', '特権のパスワードを変えるまで', 90, { unit: '日', notInSource: true, min: 1, max: 3650 })

/** `held`: taken up in this session and not yet over. */
export const privilegeHeld: Check<{ readonly held: boolean }> = ({ form }) =>
  (form.held ? null : { field: '', message: 'この操作には特権が要ります。特権のパスワードを入力すると、決められた時間だけ使えます。' })
export const notTheGeneral: Check<{ readonly general: boolean }> = ({ form }) =>
  (form.general ? { field: 'password', message: '同じ人の一般のパスワードと特権のパスワードを同じにはできません。別のものにしてください。' } : null)
export const privilegedLongEnough: Check<{ readonly length: number }> = ({ form, settings }) =>
  (form.length < figure(settings, PRIVILEGED_LENGTH) ? { field: 'password', message: `特権のパスワードは${figure(settings, PRIVILEGED_LENGTH)}文字以上にしてください。` } : null)
export const privilegedNotTooOld: Check<{ readonly days: number }> = ({ form, settings }) =>
  (form.days > figure(settings, PRIVILEGED_DAYS) ? { field: 'password', message: `特権のパスワードを決めてから${figure(settings, PRIVILEGED_DAYS)}日を過ぎています。新しいものに変えてから使ってください。` } : null)

/** The pairs of which the privileged figure must be stricter, each in the same unit; `times` brings the general one to it. */
interface Pair { readonly privileged: Setting; readonly general: Setting; readonly times: number; readonly stricter: '小さい' | '大きい' }
export const FAILURE_PAIR: Pair = { privileged: PRIVILEGED_FAILURES, general: FAILURES, times: 1, stricter: '小さい' }
export const IDLE_PAIR: Pair = { privileged: PRIVILEGED_IDLE, general: IDLE_MINUTES, times: 1, stricter: '小さい' }
export const LONGEST_PAIR: Pair = { privileged: PRIVILEGED_MINUTES, general: LONGEST_HOURS, times: 60, stricter: '小さい' }
export const LENGTH_PAIR: Pair = { privileged: PRIVILEGED_LENGTH, general: LENGTH, times: 1, stricter: '大きい' }

/** Refuses a state of the settings in which the privileged figure is equal to the general one or looser. */
const stricterThan = ({ privileged, general, times, stricter }: Pair): Check => ({ settings }) => {
  const [own, other] = [figure(settings, privileged), figure(settings, general) * times]
  const isStricter = stricter === '小さい' ? own < other : own > other
  return isStricter ? null : { field: 'value', message: `特権の利用者には一般より厳しい値が要ります。「${privileged.label}」（${own}${privileged.unit}）を、「${general.label}」（${other}${privileged.unit}）より${stricter}値にしてください。` }
}
export const STRICTER: { readonly [name in 'failures' | 'idle' | 'longest' | 'length']: Check } = {
  failures: stricterThan(FAILURE_PAIR), idle: stricterThan(IDLE_PAIR), longest: stricterThan(LONGEST_PAIR), length: stricterThan(LENGTH_PAIR),
}
/** The settings of which a change is held against the pairs. */
export const PAIRED: readonly Setting[] = [FAILURE_PAIR, IDLE_PAIR, LONGEST_PAIR, LENGTH_PAIR].flatMap(({ privileged, general }) => [privileged, general])
export const pairedValues = (settings: Settings): Settings => Object.fromEntries(PAIRED.map((one) => [one.id, figure(settings, one)]))
