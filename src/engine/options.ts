import { compile } from './condition.ts'
import type { Facts } from './condition.ts'
import type { Option } from './definition.ts'

/** The options offered for what is known of the form and the thing (`item`): all but those whose condition is known not to hold. */
export function optionsOffered(options: readonly (string | Option)[], facts: Facts): readonly (string | Option)[] {
  return options.filter((one) => typeof one === 'string' || !one.when || compile(one.when)(facts) !== 0)
}
