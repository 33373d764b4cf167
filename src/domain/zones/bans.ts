import type { ItemFacts } from '../../engine/definition.ts'
import type { Situation } from '../../engine/decision/situation.ts'

/** 区域の対策で持込みを禁じられる機器・媒体と、判定での種別。 */
export const EQUIPMENT = {
  外部記録媒体: 'external-medium', デジタルカメラ: 'digital-camera', 携帯電話機: 'phone', 'パソコン・タブレット': 'mobile-pc', 録音機などの機器: 'special-purpose',
} as const satisfies { readonly [word: string]: NonNullable<Situation['equipment']>['kind'] }
export const OWNERS = { 支給: 'issued', 個人所有: 'personal', 外部の組織のもの: 'contractor' } as const satisfies { readonly [word: string]: NonNullable<Situation['equipment']>['owner'] }
const PERSONAL = '個人所有の機器・媒体'
export const BANNABLE = [...Object.keys(EQUIPMENT), PERSONAL]
export const OUTSIDERS = '職員以外の者'
export const PERSONS = ['職員', OUTSIDERS]

interface BroughtIn { readonly who: unknown; readonly kind: unknown; readonly owner: unknown }
/** The measures of a zone that ban a thing for whoever brings it in. */
export function bansOf(zone: ItemFacts | null | undefined, { who, kind, owner }: BroughtIn): readonly ItemFacts[] {
  return (zone?.linkedFrom?.['zone-checks'] ?? []).filter(({ state, details }) => {
    const banned = [details['bans'] ?? []].flat()
    const meant = banned.includes(kind as string) || (owner === '個人所有' && banned.includes(PERSONAL))
    return state === '対象' && meant && (details['bansFor'] !== OUTSIDERS || who === OUTSIDERS)
  })
}
/** What staff, and whoever they let in, are to do in a zone: the lines of its notice and what it bans. */
export const toldOf = (zone: ItemFacts | null | undefined): readonly string[] =>
  (zone?.linkedFrom?.['zone-checks'] ?? []).filter(({ state, details }) => state === '対象' && (details['staff'] === true || [details['bans'] ?? []].flat().length > 0)).map(({ details }) => String(details['demand']))
