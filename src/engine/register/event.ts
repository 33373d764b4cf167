import type { Condition, Facts } from '../condition.ts'
import type { DefinitionBase, Effect, Finds, Form, Guard, Setting } from '../definition.ts'
import type { Situation } from '../decision/situation.ts'
import type { SituationContext } from '../request/procedure.ts'
import type { Tally } from './tallies.ts'

/**
 * 記録. An act that is done and written down at once, without approval: a check, a return, a confirmation, an erasure. Whatever it does to the
 * register happens in the same transaction as its evidence.
 */
export interface EventDefinition extends DefinitionBase {
  readonly kind: 'event'
  /** The registers it is recorded on; empty: recorded for a unit. */
  readonly subject: readonly string[]
  /** What the button says: 返却を申告する. */
  readonly verb: string
  readonly form: Form
  /** Figures of a register shown beside the form and kept with the record: how many rows per word of a column, per 所属 (`unit`), per state; or what is counted for each clause. Its effect knows them as `figures`. */
  readonly figures?: { readonly register: string; readonly by: readonly string[] } | { readonly perClause: readonly Tally[] }
  /** Judged before it is written down: refused unless the decision permits it, permissions already given counting as held. */
  readonly judge?: (context: SituationContext) => Situation
  readonly finds?: Finds
  readonly guards?: readonly Guard[]
  readonly effect?: Effect
  /** Offered (and accepted) only in these states. */
  readonly states?: readonly string[]
  readonly when?: Condition
  /** Offered (and accepted) only where the organisation's own value of the setting is this one. */
  readonly whereSetting?: { readonly setting: Setting; readonly is: number | string }
  /** Who may record it: holders of one of these roles for the thing's unit; left out: anyone of the unit or who holds the thing. */
  readonly roles?: readonly string[]
  /** Whoever may read the thing may record it, from any 所属. */
  readonly anyReader?: true
  /** The roles are looked up where the holder of the thing stands today, not where the thing is kept. */
  readonly rolesAt?: 'holder'
  /** Holders of this role for the unit of the record are told of it. */
  readonly tells?: string
  /** Only then, over the form and the thing afterwards (`item.*`), and with these words. */
  readonly tellsOf?: { readonly when: Condition; readonly title: string }
  /** What the answers given so far suggest for other fields of the form; taken where the field is left empty. Pure. */
  readonly suggests?: (form: Facts) => Facts
  /** A request that is made in the same transaction, about the thing entered or the thing it was recorded on (a procedure about no thing: about none); its form from this one or the thing (`item.details.x`). */
  readonly asks?: { readonly procedure: string; readonly when?: Condition; readonly form: { readonly [key: string]: { readonly field: string } } }
  /** Goes out as mail, to each address of the lines of `to` by itself; the addresses are told to all of them only where `disclosedWhen` holds. */
  readonly sends?: { readonly to: string; readonly subject: string; readonly body: string; readonly disclosedWhen: Condition }
  /** Second person: not who recorded the latest event of this id on the thing. */
  readonly notSameAs?: string
}
export const event = (id: string, input: Omit<EventDefinition, 'kind' | 'id'>): EventDefinition => ({ kind: 'event', id, ...input })
