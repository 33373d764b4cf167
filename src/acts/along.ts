import type { Effect, ItemFacts } from '../engine/definition.ts'
import { listed } from '../engine/form.ts'
import { liveStates } from '../engine/register/register.ts'
import type { Seat } from './world.ts'

/** The ids of what an effect reaches along with the things it is about: chosen in a field, named in a column, or live rows of another register that name them. */
export function reachedAlong(seat: Seat, along: NonNullable<Effect['along']>, about: readonly ItemFacts[], chosen: (field: string) => readonly string[]): string[] {
  if ('field' in along) return [...chosen(along.field)]
  if ('column' in along) return about.flatMap(({ details }) => listed(details, along.column))
  if ('columns' in along) return along.columns.flatMap((column) => about.flatMap(({ details }) => listed(details, column)))
  const live = liveStates(seat.book.registers.get(along.linkedFrom))
  return about.flatMap(({ linkedFrom }) => (linkedFrom?.[along.linkedFrom] ?? []).filter(({ state }) => live.includes(state)).map(({ id }) => id))
}
