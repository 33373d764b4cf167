import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'

/** The part of a situation that says who asks, on which day and for what action; the purpose is duty unless the form says otherwise. */
export function asked(action: Situation['action'], { actor, profile, day }: SituationContext): Situation {
  const { employment, headOrAbove, rank, roles, trained } = actor
  return {
    profile, on: day, action, purpose: 'duty',
    actor: { employment, headOrAbove, rank: rank === '' ? '一般' : rank, roles: roles.map(({ role }) => role), ...(trained === undefined ? {} : { trained }) },
  }
}

/** One piece of information as a form with a single classification names it: `confidentiality` is '1', '2' or '3'. */
export const informationNamed = (confidentiality: unknown, residentRecords = false): NonNullable<Situation['information']> =>
  ({ confidentiality: Number(confidentiality ?? 1) as 1 | 2 | 3, integrity: 1, availability: 1, form: 'electronic', restrictions: [], residentRecords, immediatelyPublic: false, obviouslyPublic: false })
