import { hokkaido, mic } from '../../../clauses/index.ts'
import { AT_ONCE, FAILURES, inService, LOCK_MINUTES, notLocked, notTooManyAtOnce, passwordIsOwn } from '../../engine/sign-in/admission.ts'
import { TEMPORARY_DAYS } from '../../engine/sign-in/password.ts'
import { identityGuard } from './identity.ts'

const profiles = ['municipality'] as const

// 仮パスワードは最初のサインインで変える。変えるまで、ほかのことはできない。管理する人も、パスワードを見たり決めたりできない。
export const temporary = identityGuard('identities.session/temporary', {
  title: '仮パスワードのままの利用', cites: [mic['5.4-(3)-⑥'], mic['6.2-(5)-②'], mic['5.4-(3)-②'], mic['6.2-(5)-①']], profiles, settings: [TEMPORARY_DAYS], refuses: passwordIsOwn,
})
// 使わなくなった人の利用者名は、その日のうちに使えなくなる。
export const service = identityGuard('identities.session/in-service', { title: '離任した人・止められた利用者名の利用', cites: [mic['kaisetsu-6.2-(5)-④'], mic['kaisetsu-5.1-(1)'], hokkaido['4-3']], profiles: ['municipality', 'hokkaido-police'], refuses: inService })
// 同じ人が同時に使える端末の数。組織が限ったときだけ。先のサインインを終え、どちらの端末でも分かるようにする。
export const atOnce = identityGuard('identities.session/at-once', { title: '同じ人の同時の利用', cites: [mic['kaisetsu-6.2-(1)-b']], profiles, settings: [AT_ONCE], refuses: notTooManyAtOnce })
// 続けて間違えた利用者名は止める。
export const failures = identityGuard('identities.sign-in/failures', { title: 'サインインの試行の回数', cites: [mic['6.2-(5)-③'], mic['6.2-(4)'], mic['kaisetsu-6.2-(4)']], profiles, settings: [FAILURES, LOCK_MINUTES], refuses: notLocked })
