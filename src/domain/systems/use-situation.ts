import type { ItemFacts } from '../../engine/definition.ts'
import type { Finding, Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { asked } from '../words/asker.ts'

/** Using a system, with what the two registers find out: whose identity, within the authority or not, for a purpose of the system or not. */
export function useSituation(context: SituationContext): Situation {
  const { form, items, chosen, actor, day } = context
  const [authority] = items
  const system = chosen['system']?.[0]
  const findings: Finding[] = [
    ...(form['identity'] === '他人のユーザＩＤ' ? ['others-identity' as const] : []),
    ...(isWithin(authority, { system: system?.id, operation: String(form['operation']), person: actor.person, day }) ? [] : ['beyond-authority' as const]),
    ...(hasPurpose(system, String(form['purpose'] ?? '')) ? [] : ['other-purpose' as const]),
  ]
  return { ...asked('use-system', context), findings }
}

interface Wanted { readonly system: string | undefined; readonly operation: string; readonly person: string; readonly day: string }
function isWithin(authority: ItemFacts | undefined, { system, operation, person, day }: Wanted): boolean {
  if (!authority) return false
  const { details } = authority
  const operations = (details['operations'] ?? []) as readonly string[]
  const from = String(details['validFrom'] ?? '9999-12-31')
  const until = String(details['until'] ?? '9999-12-31')
  return details['person'] === person && system !== undefined && details['system'] === system && operations.includes(operation) && from <= day && day <= until
}

/** Is it one of the purposes the register names, one a line? Where none is named, none is found. */
export function hasPurpose(system: ItemFacts | undefined, purpose: string): boolean {
  const named = String(system?.details['purposes'] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return named.includes(purpose.trim())
}
