import { holdersOf } from '../organisation.ts'
import type { Organisation, Unit } from '../organisation.ts'
import type { Guard, Refusal } from '../definition.ts'
import type { Settings } from '../setting.ts'

/** What guards of the organisation as a whole look at: a unit, and who holds each role for it. */
export interface UnitContext { readonly unit: Unit; readonly holders: (role: string) => readonly string[]; readonly settings: Settings }
export interface UnitWarning extends Refusal { readonly unit: string }
/** What the guards of the moment `organising` find wrong with units of the day, in their order. */
export function warningsOf(organisation: Organisation, guards: readonly Guard[], settings: UnitContext['settings']): UnitWarning[] {
  const own = guards.filter(({ at }) => at === 'organising') as unknown as readonly Guard<UnitContext>[]
  if (own.length === 0) return []
  const holders = (unit: string) => (name: string) => {
    const role = organisation.profile.roles.find((one) => one.name === name)
    return role ? holdersOf(organisation, role, unit).holders : []
  }
  return [...organisation.units.values()].flatMap((unit) => own.flatMap((guard) => {
    const refused = guard.refuses({ unit, holders: holders(unit.id), settings })
    return refused ? [{ unit: unit.id, field: refused.field, message: refused.message, cites: guard.cites }] : []
  }))
}
