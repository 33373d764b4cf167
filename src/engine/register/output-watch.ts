import type { ClauseId } from '../../../clauses/index.ts'
import type { ProfileId, Setting } from '../definition.ts'

/**
 * Rows of the register come of themselves when one person takes much out: many rows within a few minutes, or rows outside working hours. They take `person`, `why`, `rows`, `outputs`, `firstAt`,
 * `lastAt`, `what` and `privileged` (a role of the whole organisation) where the register has such columns; what follows while the row waits (`initial`) is added to it.
 */
export interface OutputWatch {
  /** So many rows within so many minutes. */
  readonly rows: Setting
  readonly minutes: Setting
  /** So many rows of one output outside working hours. */
  readonly offHours: Setting
  /** The code of the unit that runs the product; empty: where the person belongs. */
  readonly keeper: Setting
  /** Who is told, for that unit. */
  readonly tells: { readonly [profile in ProfileId]?: string }
  readonly cites: readonly ClauseId[]
}
export const OUTPUT_REASONS = ['短時間の大量出力', '時間外の大量出力'] as const
export type OutputReason = (typeof OUTPUT_REASONS)[number]

/** Why an output is looked at afterwards; null: it is not. `within`: rows of the person in the last minutes, this output included. */
export function outputReason({ rows, within, working }: { readonly rows: number; readonly within: number; readonly working: boolean }, least: { readonly rows: number; readonly offHours: number }): OutputReason | null {
  if (within >= least.rows) return '短時間の大量出力'
  return !working && rows >= least.offHours ? '時間外の大量出力' : null
}
