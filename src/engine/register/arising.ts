import type { ActorFacts } from '../definition.ts'

/** What happens to somebody's place and may call for a procedure; the first of them that fits. 異動 is into another 所属. */
export const MOVEMENTS = ['採用', '復帰', '退職', '異動', '任用の変更'] as const
export type Movement = (typeof MOVEMENTS)[number]

/**
 * Rows that come of themselves when somebody joins, moves or leaves, with whoever it is as their holder. They take `person`, `kind` (the movement), `day` (first day; of 退職 the
 * last day of service), `fromUnit`, `toUnit` and `employment` where the register has such columns.
 */
export interface Arising {
  readonly on: readonly Movement[]
  /** Only for people so employed; left out: for everybody. */
  readonly employment?: readonly ActorFacts['employment'][]
  /** Then the open row of the person (where he has none, a new one) goes to this state, the day in this column. */
  readonly closes?: { readonly on: readonly Movement[]; readonly from: readonly string[]; readonly to: string; readonly day: string }
  /** The state of a row whose movement was taken back before its day. */
  readonly withdrawn: string
}
