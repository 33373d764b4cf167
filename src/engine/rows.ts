import type { Facts } from './condition.ts'
import type { ItemFacts } from './definition.ts'

/** What new rows are made from; `entered`: the thing the same act entered, where it did. */
export interface RowsContext { readonly form: Facts; readonly item: ItemFacts | null; readonly entered: ItemFacts | null; readonly chosen: { readonly [field: string]: readonly ItemFacts[] }; readonly day: string }

/** Rows an act enters into a register: one for each set of columns made from the form, the thing and what was chosen. `holder`: the column that names who then has the row. Pure. */
export interface RowsEffect { readonly register: string; readonly holder?: string; readonly make: (context: RowsContext) => readonly Facts[] }
