import type { Facts } from '../condition.ts'
import type { Setting } from '../definition.ts'

export type IdentitySettings = { readonly [id: string]: number | string }
/** A condition of signing in or of a password. It holds for every organisation; a guard of the same id says on which clauses it rests. */
export type Check<F = Facts> = (context: { readonly form: F; readonly settings: IdentitySettings }) => { readonly field: string; readonly message: string } | null

/** The organisation's value, or the one that stands where it has none. */
export const figure = (settings: IdentitySettings, { id, value }: Setting): number => Number(settings[id] ?? value)
