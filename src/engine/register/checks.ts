import type { ClauseId } from '../../../clauses/index.ts'
import type { Guard, ProfileId } from '../definition.ts'

/** A value of `column` that no live row of the other register may have, and what is said where one has. */
export interface Distinct {
  readonly column: string
  readonly elsewhere: { readonly register: string; readonly column: string }
  readonly profiles: readonly ProfileId[]
  readonly cites: readonly ClauseId[]
  readonly message: string
}

/**
 * What a row needs in another register. `match`: own column → column there, text compared without regard to width, case and spaces, of a column of choices each word by itself; what the other row leaves
 * empty covers everything of its 所属. `from`, `until`: days there between which it covers. `of`: own `item` column of the thing whose holder is named.
 */
export interface Covered {
  readonly by: string
  readonly states: readonly string[]
  readonly match: { readonly [column: string]: string }
  readonly from?: string
  readonly until?: string
  readonly of: string
  readonly title: string
  readonly cites: readonly ClauseId[]
}

/** What its rows are held to: what is refused, what is only warned of, what they are looked at with. */
export interface Checked {
  /** What a row may never become, wherever the change comes from. */
  readonly guards?: readonly Guard[]
  /** What would be refused if it were binding: shown with the thing as a caution, with its clause, never refused. */
  readonly cautions?: readonly Guard[]
  /** The cautions of its live rows stand in the list of 不備 as well. */
  readonly cautionsListed?: true
  /** Own `item` columns whose things the guards and judgements look at (`item.linked`). */
  readonly linked?: readonly string[]
  /** Of these the guards see what they are linked to in turn. */
  readonly linkedWhole?: readonly string[]
  /** Other registers whose rows name a thing of this one in a column (`item.linkedFrom`); `empty`: only rows in which that column says nothing yet. */
  readonly linkedFrom?: readonly { readonly register: string; readonly column: string; readonly empty?: string }[]
  /** What may stand only once over two registers: a value here that a live row of the other register has is refused. Each register says it for itself. */
  readonly distinct?: readonly Distinct[]
  /** Every live row needs a live row of another register that covers it; those without are listed among the 不備. */
  readonly covered?: Covered
  /** Counted by the monthly inspection in these states. */
  readonly inspected?: readonly string[]
}
