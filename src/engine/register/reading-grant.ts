import type { ClauseId } from '../../../clauses/index.ts'

/**
 * A row of the register gives the people in `people` the right to read (never to change) the rows of the registers in `registers` (their keys) that belong to the units in `units` and below, while
 * it stands in one of `states` and the day lies between the columns `from` and `until`. Every reading by it is kept as evidence.
 */
export interface ReadingGrant {
  readonly people: string
  readonly units: string
  readonly registers: string
  readonly states: readonly string[]
  readonly from: string
  readonly until: string
  readonly cites: readonly ClauseId[]
}
