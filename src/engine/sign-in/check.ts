import type { Facts } from '../condition.ts'
import type { Settings } from '../setting.ts'

/** A condition of signing in or of a password. It holds for every organisation; a guard of the same id says on which clauses it rests. */
export type Check<F = Facts> = (context: { readonly form: F; readonly settings: Settings }) => { readonly field: string; readonly message: string } | null
