import { indexOf } from './organisation-index.ts'
import type { Assignment, Organisation, Unit } from './organisation.ts'
import type { Profile, RoleDefinition } from './profile.ts'

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
export function headsOf(organisation: Organisation, unit: string): readonly string[] {
  return indexOf(organisation).heads.get(unit) ?? []
}

/** The 所属 (課・署) a unit belongs to: the nearest unit above it whose kind has a head in the documents' sense. */
export function belongsTo(organisation: Organisation, unit: string): string {
  return lineAbove(organisation, unit).find(({ kind }) => organisation.profile.headedKinds.includes(kind))?.id ?? unit
}

/** Who holds the role for the unit: by nomination for the unit or one above it, else ex officio. Vacant: empty. */
export function holdersOf(organisation: Organisation, role: RoleDefinition, unit: string | null): { unit: string | null; holders: readonly string[] } {
  const nominated = indexOf(organisation).appointmentsByRole.get(role.name) ?? []
  if (role.scope === 'organisation' || unit === null) {
    const found = nominated.filter((one) => one.unit === null || role.scope === 'organisation')
    return { unit: null, holders: found.length > 0 ? unique(found) : byOfficeOf(organisation, role, null) }
  }
  for (const step of lineAbove(organisation, unit)) {
    const found = nominated.filter((one) => one.unit === step.id)
    if (found.length > 0) return { unit: step.id, holders: unique(found) }
    const office = byOfficeOf(organisation, role, step)
    if (office.length > 0) return { unit: step.id, holders: office }
    if (kindsOf(organisation, role).includes(step.kind)) break   // a role of a section, 所属 or 部局 is not looked for beyond it
  }
  return { unit, holders: [] }
}
const unique = (found: readonly { readonly person: string }[]) => [...new Set(found.map(({ person }) => person))]
export const kindsOf = (organisation: Organisation, role: RoleDefinition) => role.kinds ?? organisation.profile.headedKinds

/** Ex officio: the head of the unit, who has the named post, or everybody eligible there. */
export function byOfficeOf(organisation: Organisation, role: RoleDefinition, unit: Unit | null): readonly string[] {
  const { holder } = role
  const index = indexOf(organisation)
  if ('nominatedBy' in holder) return []
  if ('post' in holder) return unique((index.byTitle.get(holder.post) ?? []).filter(({ assignment }) => unit === null || assignment.unit === unit.id))
  const at = unit ?? index.root
  if (!at || (unit !== null && role.scope !== 'section' && !kindsOf(organisation, role).includes(at.kind))) return []
  if ('head' in holder) return headsOf(organisation, at.id)
  return unique((index.byOffice.get(at.id) ?? []).filter(({ assignment }) => fitsPost(organisation, role, assignment)))
}

/** Whether somebody so placed is eligible by post and rank, as the document says for the kind of his 所属. */
export function fitsPost(organisation: Organisation, role: RoleDefinition, assignment: Assignment): boolean {
  const kind = organisation.units.get(belongsTo(organisation, assignment.unit))?.kind ?? ''
  const wanted = role.eligible?.[kind] ?? role.eligible?.['その他']
  const minimumRank = wanted?.minimumRank ?? ('nominatedBy' in role.holder ? role.holder.minimumRank : undefined)
  if (minimumRank !== undefined && !isAtLeast(organisation.profile, assignment.rank, minimumRank)) return false
  if (role.eligible === undefined) return true
  if (wanted === undefined) return false
  const post = organisation.equalPosts?.get(assignment.post) ?? assignment.post
  if (wanted.posts === undefined || wanted.posts.includes(assignment.post) || wanted.posts.includes(post)) return true
  const placed = indexOf(organisation).byUnit.get(assignment.unit) ?? []
  return wanted.whereNone?.some((one) => one === assignment.post || one === post) === true && !placed.some((one) => wanted.posts!.includes(one.assignment.post))
}
/** 読み: 「（巡査部長相当）」のように書いた一般職員の級は、その階級と同じに数える。 */
export function isAtLeast(profile: Profile, rank: string, minimum: string): boolean {
  return profile.ranks.indexOf(rank.replace(/相当$/, '')) >= profile.ranks.indexOf(minimum)
}
