import type { ProfileId } from './definition.ts'

/**
 * Rows of registers that concern what a form says, found by the product and handed to guards and `judge` among the things chosen: `domain` where a text field names what the
 * column names or something below it (mail.example.jp is below example.jp), `within` where the text contains what the column says, `same` where
 * both say the same, `during` where the day in the column lies within the range of days in the field; with `value`, every row whose column says just that. Case and width make no difference. `everywhere`: rows the asker may not read count too (a guard tells no more of them than their number).
 */
export interface Finds { readonly [key: string]: Wanted }
export type Wanted = { readonly register: string; readonly column: string; readonly everywhere?: true; /** In these profiles alone. */ readonly profiles?: readonly ProfileId[]; /** All there are, not the first 50. */ readonly all?: true; readonly states: readonly string[] }
  & ({ readonly field: string; readonly matching: 'domain' | 'within' | 'same' | 'during' } | { readonly value: string } | { /** Rows whose item column names the same thing as this column of the thing the act is about; `id`: that thing itself. */ readonly asItem: string })
