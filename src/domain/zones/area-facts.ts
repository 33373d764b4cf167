import { any, is } from '../../engine/condition.ts'
import type { ItemFacts } from '../../engine/definition.ts'

/** 情報システム室: what houses the backbone or important systems. */
export const housesSystems = is('details.houses', true)
/** 管理区域, by its name or by what stands in it. */
export const isControlled = any(is('details.kind', '管理区域'), housesSystems)
export const isControlledArea = (area: ItemFacts | null | undefined): boolean => area?.details['kind'] === '管理区域' || area?.details['houses'] === true

/** The permits of an area that hold on the day. 前提: an expired or ended permit counts for nothing. */
export function permitsOf(area: ItemFacts | null | undefined, day: string): readonly ItemFacts[] {
  return (area?.linkedFrom?.['entry-permits'] ?? []).filter(({ state, details }) => state === '有効' && String(details['from']) <= day && day <= String(details['until']))
}
export const isPermitted = (area: ItemFacts | null | undefined, person: unknown, day: string): boolean => permitsOf(area, day).some(({ details }) => details['person'] === person)

/** Entries without an exit: who is inside now, as far as the log knows. */
export const insideOf = (area: ItemFacts | null | undefined): readonly ItemFacts[] => (area?.linkedFrom?.['entries'] ?? []).filter(({ state }) => state === '入室中')
