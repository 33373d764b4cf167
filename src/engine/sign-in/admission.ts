import { setting } from '../definition.ts'
import type { Check } from './check.ts'
import { figure } from '../setting.ts'

export const FAILURES = setting('identity.failures', '続けて間違えてよい回数', 10, { unit: '回', notInSource: true, min: 1, max: 1000 })
export const LOCK_MINUTES = setting('identity.lock-minutes', '間違えた後に止める時間', 15, { unit: '分', notInSource: true, min: 1, max: 10_000 })

/** A session ends after so long without a request, and after so long in any case. */
export const IDLE_MINUTES = setting('identity.session-idle-minutes', '使わないとき画面を隠しサインアウトするまで', 30, { unit: '分', notInSource: true, min: 1, max: 1440 })
export const LONGEST_HOURS = setting('identity.session-longest-hours', 'サインインしてからサインアウトするまで', 12, { unit: '時間', notInSource: true, min: 1, max: 168 })
export const AT_ONCE = setting('identity.sessions-at-once', '一人が同時にサインインできる端末の数（0は限らない）', 0, { unit: '台', notInSource: true })

/** With a password that somebody else issued, or that may be known to others, nothing but changing it may be done. */
export const passwordIsOwn: Check<{ readonly mustChange: boolean }> = ({ form }) =>
  (form.mustChange ? { field: '', message: '仮のパスワードのままでは、ほかの操作はできません。先にパスワードを変更してください。' } : null)
/** Who has left, or whose user name has been stopped, is out, sessions that are open included. */
export const inService: Check<{ readonly stopped: boolean; readonly serving: boolean }> = ({ form }) =>
  (form.stopped ? { field: '', message: 'この利用者名は止められています。所属の情報管理担当へ連絡してください。' } : form.serving ? null : { field: '', message: 'この職員は在職していないため、使えません。' })
export const notLocked: Check<{ readonly locked: boolean }> = ({ form, settings }) => (form.locked
  ? { field: '', message: `続けて${figure(settings, FAILURES)}回間違えたため、${figure(settings, LOCK_MINUTES)}分間サインインできません。時間をおくか、情報管理担当に解除を頼んでください。` } : null)
/** `others`: sessions of the same person that still run. What is too many ends, the oldest first; the newest sign-in stays. */
export const notTooManyAtOnce: Check<{ readonly others: number }> = ({ form, settings }) => (figure(settings, AT_ONCE) > 0 && form.others >= figure(settings, AT_ONCE)
  ? { field: '', message: `同時に使える端末は${figure(settings, AT_ONCE)}台までのため、先のサインインを終えました。` } : null)
