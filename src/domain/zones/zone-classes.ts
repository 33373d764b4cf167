import type { ItemFacts } from '../../engine/definition.ts'

export const CLASSES = ['クラス０', 'クラス１', 'クラス２', 'クラス３'] as const
export type ZoneClass = (typeof CLASSES)[number]
/** 場所の使われ方と、別表第１で当たるクラス。 */
export const USES = { 職員以外も自由に立ち入れる: 'クラス０', 職員が共に使う: 'クラス１', 事務室: 'クラス２', 'サーバ等を置いた室': 'クラス３' } as const satisfies { readonly [use: string]: ZoneClass }
export const OTHERS_USE = 'ほかの行政機関・団体が使う'
export const classFor = (use: unknown): ZoneClass | undefined => USES[String(use) as keyof typeof USES]
export const classOf = (zone: ItemFacts | undefined | null): string | undefined => zone?.details['class'] as string | undefined

/** The zones of a building that are not given up, without the one itself. */
export const zonesIn = (building: ItemFacts | undefined, but?: string): readonly ItemFacts[] => (building?.linkedFrom?.['zones'] ?? []).filter(({ id, state }) => state !== '廃止' && id !== but)
