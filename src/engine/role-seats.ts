import { indexOf } from './organisation-index.ts'
import { holdersOf, kindsOf } from './role-holders.ts'
import type { Organisation } from './organisation.ts'
import type { RoleDefinition } from './profile.ts'

/** Who holds a role where: `unit` null for the whole organisation; `item` the one thing somebody was nominated for. Vacant seats have no holders. */
export interface RoleSeat { readonly unit: string | null; readonly item: string | null; readonly holders: readonly string[] }
/** Units in which things of a system or zone stand: a role of these is seated only there. */
export interface SeatedAt { readonly system: ReadonlySet<string>; readonly zone: ReadonlySet<string> }

/** Every seat of a role on the day of the organisation, units in their order, then single things. A role of systems is seated where systems stand or somebody has a role for one. */
export function seatsOf(organisation: Organisation, role: RoleDefinition, at: SeatedAt): RoleSeat[] {
  if (role.scope === 'organisation') return [{ unit: null, item: null, holders: holdersOf(organisation, role, null).holders }]
  const nominated = new Set((indexOf(organisation).appointmentsByRole.get(role.name) ?? []).flatMap(({ unit }) => (unit === null ? [] : [unit])))
  const scopes = new Set(organisation.profile.roles.filter(({ scope }) => scope === role.scope).map(({ name }) => name))
  const alike = new Set(organisation.appointments.flatMap((one) => (one.unit !== null && scopes.has(one.role) ? [one.unit] : [])))
  const isThing = role.scope === 'system' || role.scope === 'zone'
  const units = [...organisation.units.values()].filter(({ id, kind }) => nominated.has(id) || (isThing ? (at[role.scope as 'system' | 'zone'].has(id) || alike.has(id)) : role.scope === 'section' ? isSeated(organisation, role, id) : kindsOf(organisation, role).includes(kind)))
  const seats = units.map(({ id }): RoleSeat => ({ unit: id, item: null, holders: holdersOf(organisation, role, id).holders }))
  const things = Map.groupBy((organisation.itemAppointments ?? []).filter((one) => one.role === role.name), ({ item }) => item)
  return [...seats, ...[...things].map(([item, found]): RoleSeat => ({ unit: found[0]!.unit, item, holders: [...new Set(found.map(({ person }) => person))] }))]
}

/** A section has such a role only where somebody in it holds it. */
function isSeated(organisation: Organisation, role: RoleDefinition, unit: string): boolean {
  const found = holdersOf(organisation, role, unit)
  return found.unit === unit && found.holders.length > 0
}
