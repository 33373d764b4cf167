import type { ClauseId } from '../../../clauses/index.ts'
import type { Condition } from '../condition.ts'
import type { Guard, Setting } from '../definition.ts'
import type { Retention } from '../retention.ts'
import type { Arising } from './arising.ts'
import type { OutputWatch } from './output-watch.ts'

/** While `when` holds of a row, what it names in `columns` and what names it may not come to a state that is `gone`, whoever asks: `guard` refuses it and is given the rows that hold under `chosen.holding`. */
export interface Holds { readonly when: Condition; readonly columns: readonly string[]; readonly guard: Guard }

/**
 * Every act on a row, and on rows of other registers that name one, is entered in `register` as a line nobody can change, in the same transaction: columns `of` (the row), `at`, `person`, `act`, `words`.
 * Whatever changes a line enters a new one that says so in `corrects`.
 */
export interface Course { readonly register: string; readonly of: string }

/**
 * Columns of a register that keeps a row for each of the product's own procedures: its id, its name and clauses, its steps and fields as they are run (`shape`) and as they were `confirmed`. A row in
 * one of the states `while` whose `shape` is no longer what was confirmed goes to `changed`, with what differs in `changes`, and holders of `tells` are told; one whose procedure is no more goes to `gone`.
 */
export interface OfProcedures {
  readonly procedure: string
  readonly name: string
  readonly clauses: string
  readonly shape: string
  readonly confirmed: string
  readonly changes: string
  readonly while: readonly string[]
  readonly changed: string
  readonly gone: string
  readonly tells: readonly string[]
  readonly cites: readonly ClauseId[]
}

/** `column`: the last day, included; `from` are the states it ends, `to` the one that follows. */
export interface Expiry { readonly column: string; readonly from: readonly string[]; readonly to: string; readonly person: string; readonly tells: readonly string[]; readonly cites: readonly ClauseId[] }
/** `column`: words parted by spaces; the row of `opens` has the word in `word` the numbers of the rows in `list` and today in `on`; none is opened while a live one of the same word stands. */
export interface Collecting { readonly column: string; readonly atLeast: Setting; /** A flag of the row that opens one at once. */ readonly always?: string; readonly opens: string; readonly word: string; readonly list: string; readonly on: string; readonly tells: readonly string[]; readonly cites: readonly ClauseId[] }

/** How its rows come, are changed, end and are kept. */
export interface Living {
  /** Rows come from this act alone and are never entered directly. */
  readonly enteredBy?: { readonly act: string; readonly cites: readonly ClauseId[] }
  /** Rows come of themselves when somebody joins, moves or leaves. */
  readonly arises?: Arising
  /** Rows come of themselves for the product's own procedures, and fall back when one of them is changed. */
  readonly ofProcedures?: OfProcedures
  /** Rows come of themselves when one person takes much out of the product. */
  readonly watches?: OutputWatch
  /** Its rows are changed by acts alone: nobody corrects their columns directly. */
  readonly byActsAlone?: { readonly cites: readonly ClauseId[] }
  /** What was done with a row is kept line by line in a register of its own. */
  readonly course?: Course
  /** Rows in these states end by themselves when the day in this column is over; the person in `person` and the holders of these roles are told. */
  readonly expires?: Expiry
  /** So many live rows that name the same word in this column open a row of another register, which names them: a rule that is excepted too often. */
  readonly collects?: Collecting
  /** How long its rows are kept after they came to an end; left out: as the organisation sets it. */
  readonly retention?: Retention
  /** Its rows keep others from being erased or let go (保全). */
  readonly holds?: Holds
}
