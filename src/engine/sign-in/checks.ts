import type { Check } from './check.ts'
import * as password from './password.ts'
import * as admission from './admission.ts'
import * as factors from './factors.ts'
import * as conditions from './conditions.ts'
import * as privilege from './privilege.ts'

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
  'identities.conditions/hours': conditions.withinHours as Check,
  'identities.conditions/networks': conditions.fromOwnNetworks as Check,
  'identities.privilege/held': privilege.privilegeHeld as Check,
  'identities.privileged-password/general': privilege.notTheGeneral as Check,
  'identities.privileged-password/length': privilege.privilegedLongEnough as Check,
  'identities.privileged-password-age/days': privilege.privilegedNotTooOld as Check,
  'identities.stricter/failures': privilege.STRICTER.failures,
  'identities.stricter/idle': privilege.STRICTER.idle,
  'identities.stricter/longest': privilege.STRICTER.longest,
  'identities.stricter/length': privilege.STRICTER.length,
}
