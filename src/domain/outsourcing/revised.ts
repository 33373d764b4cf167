import type { Facts } from '../../engine/condition.ts'
import type { Finds, ItemFacts } from '../../engine/definition.ts'
import type { RowsContext, RowsEffect } from '../../engine/rows.ts'
import { KINDS } from './contracts.register.ts'

/** The contracts that stand, by their kinds. */
export const standingContracts: Finds = Object.fromEntries(KINDS.map((kind, index) => [`contracts${index}`, { register: 'contracts', column: 'kind', value: kind, states: ['契約中'], all: true, everywhere: true, profiles: ['municipality'] }]))

/** The version that was in force before this one takes effect. */
function replaced({ item, form, chosen }: RowsContext): ItemFacts | undefined {
  const from = ({ details }: ItemFacts): string => String(details['effectiveFrom'] ?? '')
  return (chosen['standing'] ?? []).filter((one) => one.id !== item?.id && from(one) < String(form['effectiveFrom'])).toSorted((one, other) => from(other).localeCompare(from(one)))[0]
}

/** A line for every contract in force, where a version of the security policy replaces another. */
export const tellContractors: RowsEffect = {
  register: 'contractor-notices', holder: 'manager',
  make: (context) => {
    const { item, day, chosen } = context
    const before = replaced(context)
    if (!item || !before || item.linked?.['policy']?.details['partOfPolicy'] !== true) return []
    const contracts = KINDS.flatMap((_, index) => chosen[`contracts${index}`] ?? [])
    return contracts.filter(({ details }) => String(details['endsOn']) >= day).map(({ id, unit, details }): Facts => ({
      contract: id, unit, contractor: details['contractor'], policy: item.details['policy'], before: before.id, after: item.id, since: day, manager: details['manager'],
    }))
  },
}
