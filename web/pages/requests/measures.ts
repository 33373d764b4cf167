import { describeMeasure } from '../../../src/engine/decision/wording.ts'
import type { Form } from '../../../src/engine/definition.ts'
import type { RequestDetail } from './request-words.ts'

type Conditions = NonNullable<RequestDetail['answer']>['conditions']
export const MEASURE_NAMES = (measure: string): string => describeMeasure(measure as Parameters<typeof describeMeasure>[0])

/**
 * What the applicant must have done before the act and says by a tick. What a field of the form itself says (必要最小限にした) is asked there only,
 * and what is met without a tick (the medium encrypts by itself) need not be ticked.
 */
export function toDeclare(conditions: Conditions, form: Form, declared: readonly string[]): Conditions {
  return conditions.filter(({ measure, when, met }) => when === 'before' && form[measure] === undefined && (!met || declared.includes(measure)))
}
