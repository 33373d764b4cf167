import { indexOf } from './organisation-index.ts'
import type { Organisation } from './organisation.ts'
import { holdersOf, lineAbove } from './role-holders.ts'

/**
 * What a holder lets another do in his role, decided and dated. 委譲: named clauses for a period · 代行: while every holder is absent · 分担: what is dealt with in one place.
 * `clauses` empty: everything the role decides. To whoever holds `toRole`, or to `toPerson`.
 */
export interface Delegation {
  readonly id: string
  readonly kind: '委譲' | '代行' | '分担'
  readonly role: string
  readonly clauses: readonly string[]
  readonly toRole: string | null
  readonly toPerson: string | null
  /** Only what belongs to this unit or below; null: everywhere. */
  readonly unit: string | null
  /** The request it was decided by, as people name it. */
  readonly basis: string
}
export interface Delegated { readonly delegation: Delegation; readonly holders: readonly string[] }

/** Who acts in the role instead of `holders` for the unit and clauses; undefined: they do themselves. Nobody's power is used where there is nobody who gave it. */
export function delegatedFor(organisation: Organisation, role: string, unit: string | null, { clauses, holders }: { readonly clauses: readonly string[]; readonly holders: readonly string[] }): Delegated | undefined {
  if (holders.length === 0) return undefined
  const allAway = holders.every((person) => organisation.absent.has(person))
  const line = unit === null ? [] : lineAbove(organisation, unit).map(({ id }) => id)
  for (const one of (organisation.delegations ?? []).filter((each) => each.role === role)) {
    if (one.kind === '代行' && !allAway) continue
    if (one.unit !== null && !line.includes(one.unit)) continue
    if (one.clauses.length > 0 && !one.clauses.some((clause) => clauses.includes(clause))) continue
    const found = receiversOf(organisation, one, unit)
    if (found.length > 0) return { delegation: one, holders: found }
  }
  return undefined
}

/** Who acts by a delegation today: the person while he stands where it is for, or whoever holds the role. */
export function receiversOf(organisation: Organisation, { toRole, toPerson, unit: place }: Delegation, unit: string | null): readonly string[] {
  if (toPerson !== null) return standsIn(organisation, toPerson, place) ? [toPerson] : []
  const role = organisation.profile.roles.find(({ name }) => name === toRole)
  return role ? holdersOf(organisation, role, role.scope === 'organisation' ? null : unit).holders : []
}
const standsIn = (organisation: Organisation, person: string, unit: string | null): boolean =>
  organisation.people.has(person) && (unit === null || organisation.people.get(person)!.assignments.some((one) => lineAbove(organisation, one.unit).some(({ id }) => id === unit)))

/** What the person acts in for others today, with the unit it is limited to (null: none). */
export const actsFor = (organisation: Organisation, person: string): readonly Delegation[] =>
  (organisation.delegations ?? []).filter((one) => receiversOf(organisation, one, one.unit ?? indexOf(organisation).root?.id ?? null).includes(person))
