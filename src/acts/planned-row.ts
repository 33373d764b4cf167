import type { Facts } from '../engine/condition.ts'
import type { ImportedClassification } from './import-classification.ts'
import type { StoredItem } from './import-rows.ts'
import type { Change } from './wording.ts'

export type RowKind = '新規' | '変更' | '変更なし' | '誤り'
export const ROW_KINDS: readonly RowKind[] = ['新規', '変更', '変更なし', '誤り']
/** How a thing shall be after the import. */
export interface Target { readonly number: string; readonly unit: string; readonly place: string | null; readonly holder: string | null; readonly details: Facts; /** Of a new row of information. */ readonly classification?: ImportedClassification }
/** What importing one row of a file would do. */
export interface PlannedRow {
  /** As a person counts rows in the file. */
  readonly row: number
  readonly kind: RowKind
  readonly number: string
  /** Why it is refused; empty otherwise. */
  readonly message: string
  readonly changes: readonly Change[]
  readonly stored: StoredItem | null
  readonly target: Target | null
}
