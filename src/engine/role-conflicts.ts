import type { ClauseId } from '../../clauses/index.ts'
import { indexOf } from './organisation-index.ts'
import type { Organisation } from './organisation.ts'
import type { RoleDefinition } from './profile.ts'
import { byOfficeOf, holdersOf, lineAbove } from './role-holders.ts'

/** One role as one person holds it: for which unit (null: the whole organisation). */
export interface Holding { readonly role: string; readonly unit: string | null }
/** Two roles that the documents do not allow in one hand, in one hand nevertheless: after a transfer, a reorganisation or a nomination. Neither may be acted in until it is solved. */
export interface RoleConflict { readonly person: string; readonly first: Holding; readonly second: Holding; readonly cites: readonly ClauseId[] }

/** The roles that may not be held by who holds this one, for the same unit. */
export const barredWith = (organisation: Organisation, role: RoleDefinition): readonly RoleDefinition[] =>
  organisation.profile.roles.filter((other) => role.notCombinedWith?.includes(other.name) || other.notCombinedWith?.includes(role.name))

const worked = new WeakMap<Organisation, ReadonlyMap<string, readonly RoleConflict[]>>()
function conflictsByPerson(organisation: Organisation): ReadonlyMap<string, readonly RoleConflict[]> {
  let found = worked.get(organisation)
  if (!found) worked.set(organisation, (found = Map.groupBy(workOut(organisation), ({ person }) => person)))
  return found
}

/** Every forbidden combination there is on the organisation's day, however it came about. Worked out once per picture. */
export const roleConflicts = (organisation: Organisation): readonly RoleConflict[] => [...conflictsByPerson(organisation).values()].flat()
export const conflictsOf = (organisation: Organisation, person: string): readonly RoleConflict[] => conflictsByPerson(organisation).get(person) ?? []
/** May the person not act in the role he holds for the unit, because he holds what may not be combined with it? */
export const isBarredAs = (organisation: Organisation, person: string, role: string, unit: string | null): boolean =>
  conflictsOf(organisation, person).some(({ first, second }) => [first, second].some((one) => one.role === role && one.unit === unit))

function workOut(organisation: Organisation): RoleConflict[] {
  const found = new Map<string, RoleConflict>()
  for (const role of organisation.profile.roles) for (const other of barredWith(organisation, role)) for (const { person, unit } of holdingsOf(organisation, role)) {
    const across = holdersOf(organisation, other, unit)
    if (!across.holders.includes(person)) continue
    const pair = [{ role: role.name, unit }, { role: other.name, unit: across.unit }].sort((a, b) => (`${a.role} ${a.unit}` < `${b.role} ${b.unit}` ? -1 : 1)) as [Holding, Holding]
    found.set(`${person} ${JSON.stringify(pair)}`, { person, first: pair[0], second: pair[1], cites: [...new Set([...role.cites, ...other.cites])] })
  }
  return [...found.values()]
}

/** Everybody who holds the role, by nomination or by office, with the unit he holds it for. */
function holdingsOf(organisation: Organisation, role: RoleDefinition): { person: string; unit: string | null }[] {
  const nominated = (indexOf(organisation).appointmentsByRole.get(role.name) ?? []).map(({ person, unit }) => ({ person, unit }))
  if ('nominatedBy' in role.holder) return nominated
  if (role.scope === 'organisation') return [...nominated, ...byOfficeOf(organisation, role, null).map((person) => ({ person, unit: null }))]
  return [...nominated, ...[...organisation.units.values()].flatMap((unit) => byOfficeOf(organisation, role, unit).map((person) => ({ person, unit: unit.id })))]
}

/** The role the person holds already that forbids giving him this one for the unit; undefined where nothing does. */
export function combinationBarred(organisation: Organisation, role: RoleDefinition, person: string, unit: string | null): string | undefined {
  return barredWith(organisation, role).find((other) => {
    if (holdersOf(organisation, other, unit).holders.includes(person)) return true
    if (unit === null) return false
    const below = (indexOf(organisation).appointmentsByPerson.get(person) ?? []).filter((one) => one.role === other.name && one.unit !== null && lineAbove(organisation, one.unit).some(({ id }) => id === unit))
    // A section that has its own holder of the role does not look further up.
    return below.some((one) => { const now = holdersOf(organisation, role, one.unit); return now.holders.length === 0 || lineAbove(organisation, unit).some(({ id }) => id === now.unit) })
  })?.name
}

/** Would this person, standing in for a holder of the role for the unit, join what may not be in one hand? */
export const wouldCombine = (organisation: Organisation, role: string, person: string, unit: string | null): boolean => {
  const found = organisation.profile.roles.find(({ name }) => name === role)
  return found !== undefined && barredWith(organisation, found).some((other) => holdersOf(organisation, other, unit).holders.includes(person))
}
