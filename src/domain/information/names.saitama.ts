import { saitama } from '../../../clauses/index.ts'
import type { NamedByLevel } from '../../engine/register/information-rules.ts'

const base = { profiles: ['saitama-police'], least: 2 } as const
/** 分類から決まる呼び名（埼玉 第１の３）。手では付け外しできない。 */
export const names: readonly NamedByLevel[] = [
  { ...base, clause: saitama['1-3-(3)'], axis: 'confidentiality', words: '要機密情報' },
  { ...base, clause: saitama['1-3-(4)'], axis: 'integrity', words: '要保全情報' },
  { ...base, clause: saitama['1-3-(5)'], axis: 'availability', words: '要安定情報' },
]
