import type { ItemFacts } from '../../engine/definition.ts'

/** The promulgated versions of a policy that are in force on the day (YYYY-MM-DD). 前提: its versions are among `linkedFrom`. */
export const versionsOn = (policy: ItemFacts, day: string): readonly ItemFacts[] => (policy.linkedFrom?.['policy-versions'] ?? []).filter(({ state, details }) => state === '公布済'
  && typeof details['effectiveFrom'] === 'string' && details['effectiveFrom'] <= day && (typeof details['effectiveUntil'] !== 'string' || details['effectiveUntil'] >= day))
export const hasVersionOn = (policy: ItemFacts, day: string): boolean => versionsOn(policy, day).length > 0
