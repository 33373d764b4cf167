import type { ClauseId } from '../../clauses/index.ts'
import type { Guard, GuardContext, Moment, ProfileId, Refusal, Setting } from './definition.ts'

export interface GuardInput {
  readonly title: string
  readonly cites: readonly ClauseId[]
  readonly profiles: readonly ProfileId[]
  readonly refuses: Guard['refuses']
  readonly at?: Moment
  readonly weighsProvisions?: true
  readonly settings?: readonly Setting[]
}
/** A named invariant; see `Guard`. */
export const guard = (id: string, input: GuardInput): Guard => ({ kind: 'guard', id, ...input })

/** Everything the guards of the profile refuse, each with its clauses. A separate provision that names the operative (first) clause of a guard lifts it. */
export function refusals(guards: readonly Guard[], context: GuardContext): Refusal[] {
  const found: Refusal[] = []
  for (const one of guards) {
    if (!one.profiles.includes(context.profile) || isLifted(one, context)) continue
    const refused = one.refuses(context)
    if (refused) found.push({ ...refused, cites: one.cites })
  }
  return found
}

function isLifted(one: Guard, context: GuardContext): boolean {
  return !one.weighsProvisions && context.provisions.some((provision) => provision.clauses.includes(one.cites[0]!))
}
