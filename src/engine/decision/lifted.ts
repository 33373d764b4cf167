import type { ClauseId } from '../../../clauses/index.ts'
import type { Answer } from './answer.ts'
import type { Situation } from './situation.ts'

/** The clauses that would demand or forbid something here and do not, because an exception or separate provision stands: those of which it may be said "by this exception". */
export function liftedClauses(decide: (situation: Situation) => Answer, situation: Situation): ReadonlySet<ClauseId> {
  const { exceptions = [], ...bare } = situation
  if (exceptions.length === 0) return new Set()
  const still = demanding(decide(situation))
  return new Set([...demanding(decide(bare))].filter((clause) => !still.has(clause)))
}
const demanding = ({ prohibitions, approvals, conditions, missing }: Answer): Set<ClauseId> => new Set([...prohibitions, ...approvals, ...conditions, ...missing].flatMap(({ clauses }) => clauses))
