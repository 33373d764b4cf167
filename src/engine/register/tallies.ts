import type { ClauseId } from '../../../clauses/index.ts'
import type { ControlAnswer } from '../control/control.ts'

/**
 * What is counted for each clause, under its label: rows of a register in these states by the words of a column, which are clauses or stand for those in `clauses` (`inYear`: only those whose day in this column
 * lies in the fiscal year so far); open tasks, or those past their last day; or things whose latest answer to a control is this one. What cites several clauses counts for each.
 */
export type Tally = { readonly label: string } & (
  | { readonly register: string; readonly states: readonly string[]; readonly column: string; readonly clauses?: { readonly [word: string]: ClauseId }; readonly inYear?: string }
  | { readonly tasks: '未了' | '期限超過' }
  | { readonly answers: ControlAnswer }
)
/** What was counted under one label; `says`: the words for a clause. */
export interface Counts { readonly label: string; readonly rows: readonly { readonly word: string; readonly count: number; readonly says?: string | undefined }[] }
/** A clause with its figures in the order of the labels. */
export interface ClauseCounts { readonly clause: string; readonly says: string; readonly counts: readonly number[] }

/** The figures of several labels by clause, the most first. Pure. */
export function byClause(figures: readonly Counts[]): ClauseCounts[] {
  const said = new Map(figures.flatMap(({ rows }) => rows.map(({ word, says }) => [word, says ?? word] as const)))
  const countOf = ({ rows }: Counts, clause: string): number => rows.find(({ word }) => word === clause)?.count ?? 0
  const total = ({ counts }: ClauseCounts): number => counts.reduce((sum, one) => sum + one, 0)
  return [...said].map(([clause, says]) => ({ clause, says, counts: figures.map((one) => countOf(one, clause)) })).toSorted((a, b) => total(b) - total(a) || a.clause.localeCompare(b.clause))
}
