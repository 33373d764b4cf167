import type { ActorFacts } from './definition.ts'
import type { Profile, RoleDefinition } from './profile.ts'

/** The organisation as it is on one day: plain data, taken from the dated tables by the store. Identifiers are text. */
export interface Organisation {
  readonly day: string
  readonly profile: Profile
  readonly units: ReadonlyMap<string, Unit>
  readonly people: ReadonlyMap<string, Person>
  readonly appointments: readonly Appointment[]
  readonly deputies: readonly Deputy[]
  /** People registered as absent on the day. */
  readonly absent: ReadonlySet<string>
}
export interface Unit { readonly id: string; readonly code: string; readonly name: string; readonly kind: string; readonly parent: string | null; readonly sort: number }
export interface Person {
  readonly id: string; readonly number: string; readonly name: string; readonly kana: string
  readonly employment: ActorFacts['employment']
  /** The main assignment of the day, and any other held besides. */
  readonly assignments: readonly { readonly unit: string; readonly post: string; readonly rank: string; readonly head: boolean; readonly main: boolean }[]
  readonly trainedOn: string | null
}
export interface Appointment { readonly id: string; readonly role: string; readonly person: string; readonly unit: string | null }
export interface Deputy { readonly principal: string; readonly deputy: string; readonly kind: '代決' | '代理'; readonly role: string | null }

/** Who is addressed for a role, and why not the one who would be first. */
export interface Resolved {
  readonly role: string
  readonly unit: string | null
  readonly holders: readonly string[]
  /** Filled when the document's superior stands in: 自己承認禁止, vacancy, or a declared interest. */
  readonly instead?: { readonly of: string; readonly because: '申請者本人' | '空席' | '利害関係' }
}

/** The unit and all above it, nearest first. */
export function lineAbove(organisation: Organisation, unit: string): Unit[] {
  const line: Unit[] = []
  for (let at = organisation.units.get(unit); at && !line.includes(at); at = at.parent === null ? undefined : organisation.units.get(at.parent)) line.push(at)
  return line
}

export function unitOf(organisation: Organisation, person: string): string | undefined {
  const assignments = organisation.people.get(person)?.assignments ?? []
  return (assignments.find(({ main }) => main) ?? assignments[0])?.unit
}

/** The heads of a unit on the day (兼務 included). */
export function headsOf(organisation: Organisation, unit: string): string[] {
  return headIndex(organisation).get(unit) ?? []
}
const heads = new WeakMap<Organisation, Map<string, string[]>>()
function headIndex(organisation: Organisation): Map<string, string[]> {
  let index = heads.get(organisation)
  if (index) return index
  index = new Map()
  for (const person of organisation.people.values()) {
    for (const { unit, head } of person.assignments) if (head) index.set(unit, [...(index.get(unit) ?? []), person.id])
  }
  heads.set(organisation, index)
  return index
}

/** The 所属 (課・署) a unit belongs to: the nearest unit above it whose kind has a head in the documents' sense. */
export function belongsTo(organisation: Organisation, unit: string): string {
  return lineAbove(organisation, unit).find(({ kind }) => organisation.profile.headedKinds.includes(kind))?.id ?? unit
}

/** Who holds the role for the unit: by nomination for the unit or one above it, else ex officio. Vacant: empty. */
export function holdersOf(organisation: Organisation, role: RoleDefinition, unit: string | null): { unit: string | null; holders: string[] } {
  const nominated = appointmentIndex(organisation).get(role.name) ?? []
  if (role.scope === 'organisation' || unit === null) {
    const found = nominated.filter((one) => one.unit === null || role.scope === 'organisation')
    return { unit: null, holders: found.length > 0 ? unique(found) : byOffice(organisation, role, null) }
  }
  for (const step of lineAbove(organisation, unit)) {
    const found = nominated.filter((one) => one.unit === step.id)
    if (found.length > 0) return { unit: step.id, holders: unique(found) }
    const office = byOffice(organisation, role, step)
    if (office.length > 0) return { unit: step.id, holders: office }
    if (organisation.profile.headedKinds.includes(step.kind)) break   // a role of a section or 所属 is not looked for beyond the 所属
  }
  return { unit, holders: [] }
}
const unique = (found: readonly Appointment[]) => [...new Set(found.map(({ person }) => person))]
const appointmentsByRole = new WeakMap<Organisation, Map<string, Appointment[]>>()
function appointmentIndex(organisation: Organisation): Map<string, Appointment[]> {
  let index = appointmentsByRole.get(organisation)
  if (!index) appointmentsByRole.set(organisation, (index = Map.groupBy(organisation.appointments, ({ role }) => role)))
  return index
}

function byOffice(organisation: Organisation, role: RoleDefinition, unit: Unit | null): string[] {
  const { holder } = role
  if ('nominatedBy' in holder) return []
  if ('head' in holder) {
    const at = unit ?? [...organisation.units.values()].find(({ parent }) => parent === null)
    if (!at || (role.scope === 'unit' && !organisation.profile.headedKinds.includes(at.kind))) return []
    return headsOf(organisation, at.id)
  }
  const people = [...organisation.people.values()]
  return people.filter(({ assignments }) => assignments.some((one) => one.post === holder.post && (unit === null || one.unit === unit.id))).map(({ id }) => id)
}

/**
 * Who decides in the role for the unit, with `barred` (the applicant, who typed it, those with a declared interest) left out. Where nobody is left, the
 * superior the document names is asked, and so on upwards; ends with the head of the organisation. Empty only when nobody at all is left.
 */
export function resolveRole(organisation: Organisation, name: string, unit: string | null, barred: ReadonlyMap<string, '申請者本人' | '利害関係'>): Resolved {
  const role = organisation.profile.roles.find((one) => one.name === name)
  if (!role) return { role: name, unit, holders: [] }
  const { unit: at, holders } = holdersOf(organisation, role, unit)
  const left = holders.filter((person) => !barred.has(person))
  if (left.length > 0) return { role: name, unit: at, holders: left }
  const because = holders.length === 0 ? '空席' : barred.get(holders[0]!)!
  const above = role.superior === 'head-above'
    ? headAbove(organisation, unit, barred)
    : resolveRole(organisation, role.superior, unit, barred)
  return { ...above, instead: above.instead?.of === name ? above.instead : { of: name, because } }
}

/** The nearest head above the unit's own 所属 who is not barred; at the top the documents name nobody higher. */
function headAbove(organisation: Organisation, unit: string | null, barred: ReadonlyMap<string, unknown>): Resolved {
  const line = unit === null ? [...organisation.units.values()].filter(({ parent }) => parent === null) : lineAbove(organisation, unit)
  for (const step of line) {
    const holders = headsOf(organisation, step.id).filter((person) => !barred.has(person))
    if (holders.length > 0 && (step.parent === null || organisation.profile.headedKinds.includes(step.kind) || isAboveHeaded(organisation, line, step))) {
      const person = organisation.people.get(holders[0]!)!
      return { role: person.assignments.find((one) => one.unit === step.id)?.post ?? '上司', unit: step.id, holders }
    }
  }
  return { role: '上司', unit, holders: [] }
}
function isAboveHeaded(organisation: Organisation, line: readonly Unit[], step: Unit): boolean {
  return line.slice(0, line.indexOf(step)).some(({ kind }) => organisation.profile.headedKinds.includes(kind))
}

/** Roles a person holds on the day, by nomination or by office, with the unit each is held for. */
export function rolesOf(organisation: Organisation, person: string): { role: string; unit: string | null }[] {
  const nominated = organisation.appointments.filter((one) => one.person === person).map(({ role, unit }) => ({ role, unit }))
  const assignments = organisation.people.get(person)?.assignments ?? []
  const byTitle = organisation.profile.roles.flatMap((role) => assignments.flatMap((assignment) => {
    const unit = organisation.units.get(assignment.unit)
    if (!unit || !byOffice(organisation, role, role.scope === 'organisation' ? null : unit).includes(person)) return []
    return [{ role: role.name, unit: role.scope === 'organisation' ? null : unit.id }]
  }))
  const seen = new Set<string>()
  return [...nominated, ...byTitle].filter(({ role, unit }) => !seen.has(`${role} ${unit}`) && seen.add(`${role} ${unit}`))
}

/** The facts about a person that decisions and guards ask for. */
export function actorFacts(organisation: Organisation, person: string): ActorFacts {
  const found = organisation.people.get(person)
  const main = found?.assignments.find((one) => one.main) ?? found?.assignments[0]
  const headOrAbove = (found?.assignments ?? []).some((one) => {
    const unit = organisation.units.get(one.unit)
    return one.head && unit !== undefined && (organisation.profile.headedKinds.includes(unit.kind) || !isBelowHeaded(organisation, unit))
  })
  return {
    person, unit: main?.unit ?? '', employment: found?.employment ?? 'outsider', rank: main?.rank ?? '', headOrAbove,
    trained: found?.trainedOn ? true : undefined, roles: rolesOf(organisation, person),
  }
}
/** Inside a 所属; a 部 or the 本部 stands above them. */
function isBelowHeaded(organisation: Organisation, unit: Unit): boolean {
  return lineAbove(organisation, unit.id).some(({ kind }) => organisation.profile.headedKinds.includes(kind))
}
