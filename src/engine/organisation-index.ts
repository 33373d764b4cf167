import type { Appointment, Organisation, Person, Unit } from './organisation.ts'

export interface Placed { readonly person: string; readonly assignment: Person['assignments'][number] }
/** Everything looked up often in an organisation, worked out once per picture of it. */
export interface OrganisationIndex {
  readonly heads: ReadonlyMap<string, readonly string[]>
  readonly byUnit: ReadonlyMap<string, readonly Placed[]>
  /** Everybody of a 所属, its sections included. */
  readonly byOffice: ReadonlyMap<string, readonly Placed[]>
  /** By post (課長) and by title (情報管理課長). */
  readonly byTitle: ReadonlyMap<string, readonly Placed[]>
  readonly appointmentsByRole: ReadonlyMap<string, readonly Appointment[]>
  readonly appointmentsByPerson: ReadonlyMap<string, readonly Appointment[]>
  readonly root: Unit | undefined
}

const built = new WeakMap<Organisation, OrganisationIndex>()

export function indexOf(organisation: Organisation): OrganisationIndex {
  let index = built.get(organisation)
  if (!index) built.set(organisation, (index = build(organisation)))
  return index
}

function build(organisation: Organisation): OrganisationIndex {
  const heads = new Map<string, string[]>()
  const byUnit = new Map<string, Placed[]>()
  const byOffice = new Map<string, Placed[]>()
  const byTitle = new Map<string, Placed[]>()
  const offices = new Map([...organisation.units.keys()].map((unit) => [unit, officeOf(organisation, unit)]))
  for (const person of organisation.people.values()) {
    for (const assignment of person.assignments) {
      const placed = { person: person.id, assignment }
      if (assignment.head) push(heads, assignment.unit, person.id)
      push(byUnit, assignment.unit, placed)
      const office = offices.get(assignment.unit)
      if (office !== undefined) push(byOffice, office, placed)
      push(byTitle, assignment.post, placed)
      const title = titleIn(organisation.units.get(assignment.unit)?.name ?? '', assignment.post)
      if (title !== assignment.post) push(byTitle, title, placed)
    }
  }
  return {
    heads, byUnit, byOffice, byTitle,
    appointmentsByRole: Map.groupBy(organisation.appointments, ({ role }) => role),
    appointmentsByPerson: Map.groupBy(organisation.appointments, ({ person }) => person),
    root: [...organisation.units.values()].find(({ parent }) => parent === null),
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const found = map.get(key)
  if (found) found.push(value)
  else map.set(key, [value])
}

/** The nearest unit at or above that has a head in the documents' sense. */
function officeOf(organisation: Organisation, unit: string): string | undefined {
  const seen = new Set<string>()
  for (let at = organisation.units.get(unit); at && !seen.has(at.id); at = at.parent === null ? undefined : organisation.units.get(at.parent)) {
    if (organisation.profile.headedKinds.includes(at.kind)) return at.id
    seen.add(at.id)
  }
  return undefined
}

/** 情報管理課 + 課長 → 情報管理課長; a post that is no head's or deputy's, or does not begin as the unit's name ends, stays as it is. */
export function titleIn(unitName: string, post: string): string {
  if (!post.includes('長')) return post
  for (let length = Math.min(unitName.length, post.length - 1); length > 0; length--) {
    if (unitName.endsWith(post.slice(0, length))) return unitName + post.slice(length)
  }
  return post
}
