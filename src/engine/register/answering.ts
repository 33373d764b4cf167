import type { ClauseId } from '../../../clauses/index.ts'
import type { ItemFacts, ProfileId } from '../definition.ts'
import type { SeatRow } from '../seats.ts'

/** Who answers for a row: the head of a unit, or a named person as long as he is placed in `of` (left out: anywhere in the organisation). Null: nobody has to. */
export interface Answered {
  readonly label: string
  /** Left out: in every profile of the register. */
  readonly profiles?: readonly ProfileId[]
  readonly cites: readonly ClauseId[]
  readonly who: (item: ItemFacts, profile: ProfileId) => { readonly headOf: string } | { readonly person: string | null; readonly of?: string } | null
}

/** Who answers for its rows, and who sits in what they are. */
export interface Answering {
  /** The role that must be held for the unit of every thing entered: without a keeper there is no entry. */
  readonly keptBy?: { readonly role: string; readonly cites: readonly ClauseId[] }
  /** Who answers for a row by the rules themselves, worked out anew whenever it is looked at. */
  readonly answered?: Answered
  /** Own `person` column: what that person has in hand is given to guards as `item.held`; where the unit in `staysAt` is named, not what stays in its 所属 anyhow. */
  readonly heldBy?: { readonly person: string; readonly staysAt?: string }
  /** A body (会議体): rows of register `by` name it in column `of` and say how its seats are filled (columns of `SeatRow`, `since`, `until`); who sits there today is `item.seats`. `wanted`: who should sit in it by the rules, whatever its seats (`item.wantedSeats`). */
  readonly seated?: { readonly by: string; readonly of: string; readonly wanted?: readonly (SeatRow & { readonly profiles?: readonly ProfileId[] })[] }
}
