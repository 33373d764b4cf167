import type { Change } from '../engine/decision/comparison.ts'
import type { Answer } from '../engine/decision/answer.ts'

/** 申請: still open · 決裁の履歴: decided within the last year · 台帳: things as they stand. */
export const SOURCES = ['申請', '決裁の履歴', '台帳'] as const
export type SourceName = (typeof SOURCES)[number]

/** Cases that came out alike, of one unit. */
export interface Counted { readonly source: SourceName; readonly unit: string; readonly count: number; readonly changes: readonly Change[] }
/** One case that comes out differently. */
export interface Affected {
  readonly source: SourceName
  readonly id: string
  /** Only for things of a register. */
  readonly register: string | null
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly unit: string
  readonly changes: readonly Change[]
  readonly before: Answer | null
  readonly after: Answer | null
}

/** Cases to be judged: counted first, then told one by one where they change. `affected` may be gone through again, after `counted` was. */
export interface Sweep {
  total(): Promise<number>
  counted(signal?: AbortSignal): AsyncIterable<readonly Counted[]>
  affected(signal?: AbortSignal): AsyncIterable<Affected>
}
