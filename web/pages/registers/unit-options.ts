import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import type { Choice } from '../../kit/choice.tsx'

export type UnitRow = ReplyOf<'units'>['units'][number]
/** The organisation as it stands on a day; without one, today. */
export const unitsQuery = (on?: string) => queryOptions({ queryKey: ['units', on ?? ''], staleTime: 300_000, queryFn: ({ signal }) => api.get<ReplyOf<'units'>>('/units', { query: { on }, signal }) })

export interface PlacedUnit { readonly unit: UnitRow; readonly depth: number; readonly hasBelow: boolean }
/** The units in the order of the tree, with how deep each stands. A unit whose parent is not there stands at the top. */
export function treeOrder(units: readonly UnitRow[]): PlacedUnit[] {
  const known = new Set(units.map(({ id }) => id))
  const below = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''))
  const walk = (parent: string, depth: number): PlacedUnit[] => (below.get(parent) ?? []).flatMap((unit) => [{ unit, depth, hasBelow: below.has(unit.id) }, ...walk(unit.id, depth + 1)])
  return walk('', 0)
}

/** Units as choices of a select, one's own 所属 first, then the whole tree with the depth shown by blanks. */
export function useUnitOptions(own: { readonly id: string; readonly name: string }): readonly Choice[] {
  const { data } = useQuery(unitsQuery())
  const tree = treeOrder(data?.units ?? []).map(({ unit, depth }) => ({ value: unit.id, label: `${'　'.repeat(Math.min(depth, 5))}${unit.name}` }))
  return [{ value: own.id, label: `自分の所属（${own.name}）` }, ...tree.filter(({ value }) => value !== own.id)]
}
