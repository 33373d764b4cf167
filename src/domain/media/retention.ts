import type { Facts, Scalar } from '../../engine/condition.ts'

type Item = { readonly contents: readonly unknown[]; readonly details: Facts } | null
/** Of the day on the medium and the one just given the later: what is still on it keeps its own. A medium that was empty takes the new one. */
export const laterOf = (column: string) => (facts: Facts): Scalar | null => {
  const item = facts['item'] as Item
  const days = [facts[column], item && item.contents.length > 0 ? item.details[column] : undefined].filter((day) => typeof day === 'string')
  return days.sort().at(-1) ?? null
}
/** Nothing is on it any more, so nothing has to be kept. */
export const NOTHING_KEPT = { neededUntil: { value: null }, retentionUntil: { value: null } } as const
