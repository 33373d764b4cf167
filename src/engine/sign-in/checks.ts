import type { Check } from './check.ts'
import * as password from './password.ts'
import * as admission from './admission.ts'
import * as factors from './factors.ts'

/** Every check by the id of the guard that cites for it. */
export const IDENTITY_CHECKS: { readonly [id: string]: Check } = {
  'identities.password/length': password.longEnough as Check,
  'identities.password/own-words': password.withoutOwnWords as Check,
  'identities.password/score': password.hardToGuess as Check,
  'identities.password/kinds': password.ofEnoughKinds as Check,
  'identities.password/former': password.neverUsed as Check,
  'identities.password/temporary': password.notTheTemporary as Check,
  'identities.session/temporary': admission.passwordIsOwn as Check,
  'identities.session/in-service': admission.inService as Check,
  'identities.session/at-once': admission.notTooManyAtOnce as Check,
  'identities.sign-in/failures': admission.notLocked as Check,
  'identities.factors/second': factors.twoKinds as Check,
  'identities.factors/outside': factors.twoKindsFromOutside as Check,
  'identities.factors/one-time': factors.oneTimeCode as Check,
  'identities.factors/fresh': factors.freshCode as Check,
  'identities.factors/in-use': factors.authenticatorInUse as Check,
}
