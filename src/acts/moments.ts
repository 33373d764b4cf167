import type { Facts } from '../engine/condition.ts'
import type { GuardContext, Moment, Refusal } from '../engine/definition.ts'
import { refusals } from '../engine/guard.ts'
import { actorOrNobody } from './item-write.ts'
import type { Seat } from './world.ts'

/** What the guards that stand at this moment refuse, of `form` as that moment has it. No separate provision lifts them but those given in `more`. */
export const refusedAt = (seat: Seat, moment: Moment, form: Facts, more: Partial<GuardContext> = {}): Refusal[] =>
  refusals(seat.book.guardsAt.get(moment) ?? [], { form, item: null, chosen: {}, actor: actorOrNobody(seat), day: seat.day, profile: seat.book.profile.id, provisions: [], settings: {}, ...more })
