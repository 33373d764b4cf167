import type { Facts } from '../engine/condition.ts'
import type { Refusal } from '../engine/definition.ts'
import { IDENTITY_CHECKS } from '../engine/sign-in/checks.ts'
import type { Rulebook } from '../acts/world.ts'
import type { Settings } from '../engine/setting.ts'

/** What the checks whose id begins so refuse, each with the clauses of the guard of that id; a check without such a guard refuses all the same. */
export function identityRefusals(book: Rulebook, prefix: string, form: Facts, settings: Settings): Refusal[] {
  return Object.entries(IDENTITY_CHECKS).filter(([id]) => id.startsWith(prefix)).flatMap(([id, check]) => {
    const found = check({ form, settings })
    return found ? [{ ...found, cites: book.guards.find((one) => one.id === id)?.cites ?? [] }] : []
  })
}
