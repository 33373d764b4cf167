import type { ClauseId } from '../../clauses/index.ts'
import type { Setting } from './definition.ts'

/** 保存期間 of the rows of a register: so many months after the day in `from` (a date column; left out: the day they came to their last state). 0 months: kept for ever. */
export interface Retention {
  readonly keep: Setting
  readonly from?: string
  readonly cites: readonly ClauseId[]
}

/** How long an organisation keeps what a register or procedure holds, unless the definition says otherwise: nothing is erased until it sets a period. */
export const retentionSetting = (key: string): Setting => ({ id: `retention.${key}`, label: '保存期間', value: 0, unit: 'か月', notInSource: true })
