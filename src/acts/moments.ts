import type { Facts } from '../engine/condition.ts'
import type { GuardContext, Moment, Refusal } from '../engine/definition.ts'
import { refusals } from '../engine/guard.ts'
import { guardContext } from './guard-context.ts'
import type { Seat } from './world.ts'

/** What the guards that stand at this moment refuse, of `form` as that moment has it. No separate provision lifts them but those given in `more`. */
export const refusedAt = (seat: Seat, moment: Moment, form: Facts, more: Partial<GuardContext> = {}): Refusal[] =>
  refusals(seat.book.guardsAt.get(moment) ?? [], guardContext(seat, { form, ...more }))
