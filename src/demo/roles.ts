import { fitsPost } from '../engine/organisation.ts'
import type { Organisation, Unit } from '../engine/organisation.ts'
import { indexOf, type Placed } from '../engine/organisation-index.ts'
import type { RoleDefinition } from '../engine/profile.ts'
import type { OrganisationPlan } from './plan.ts'
import type { DraftAppointment } from './people.ts'

const WITH_MANY = 25
/** Nominates for every unit who is eligible under the profile, but for the gaps the plan wants. */
export function appointmentsFor(organisation: Organisation, plan: OrganisationPlan, from: string): DraftAppointment[] {
  const given: DraftAppointment[] = []
  const give = (role: RoleDefinition, person: string, unit: string | null, basis = '年度当初の指名') =>
    given.push({ role: role.name, person: Number(person), scope_unit: unit === null ? null : Number(unit), from_day: from, basis })
  for (const role of organisation.profile.roles.toSorted((a, b) => b.level - a.level)) {
    const titled = plan.nominated[role.name]
    if (role.scope === 'organisation' && titled !== undefined) give(role, indexOf(organisation).byTitle.get(titled)![0]!.person, null)
    if (!('nominatedBy' in role.holder)) continue
    const needed = role.optional !== true || role.needs !== undefined
    if (role.scope === 'unit' && needed) for (const unit of unitsOf(organisation, role.kinds ?? organisation.profile.headedKinds)) nominate(organisation, plan, role, unit, given, give)
    if (role.scope === 'section') for (const unit of sectionsOf(organisation)) nominate(organisation, plan, role, unit, given, give)
  }
  return given
}
const unitsOf = (organisation: Organisation, kinds: readonly string[]) => [...organisation.units.values()].filter(({ kind }) => kinds.includes(kind))
/** Sections directly below a 所属, and the 所属 whose posts look after the sections themselves (島部警察署). */
function sectionsOf(organisation: Organisation): Unit[] {
  return [...organisation.units.values()].filter(({ kind, parent }) => kind === '島部警察署' || organisation.profile.headedKinds.includes(organisation.units.get(parent ?? '')?.kind ?? ''))
}

function nominate(organisation: Organisation, plan: OrganisationPlan, role: RoleDefinition, unit: Unit, given: readonly DraftAppointment[], give: (role: RoleDefinition, person: string, unit: string, basis?: string) => void): void {
  if (plan.vacant.some((gap) => gap.role === role.name && gap.unit === unit.name)) return
  const index = indexOf(organisation)
  const office = index.byOffice.get(unit.id) ?? []
  if (role.needs && (office.length < WITH_MANY || !given.some((one) => one.role === role.needs!.role && String(one.scope_unit) === unit.id))) return
  const pool = role.scope === 'section' ? index.byUnit.get(unit.id) ?? [] : office
  const barred = given.filter((one) => String(one.scope_unit) === unit.id && others(organisation, role).includes(one.role)).map(({ person }) => String(person))
  const order = postsInOrder(role)
  const fit = pool.filter((one) => fitsPost(organisation, role, one.assignment) && !barred.includes(one.person) && isPlain(role, one))
    .toSorted((a, b) => order.indexOf(a.assignment.post) - order.indexOf(b.assignment.post))
  const chosen = fit[0]
  if (chosen) give(role, chosen.person, unit.id, role.needs ? '担当者一人では、媒体の受払いの記録が追いつかないため' : undefined)
}
const others = (organisation: Organisation, role: RoleDefinition) =>
  organisation.profile.roles.filter((other) => role.notCombinedWith?.includes(other.name) || other.notCombinedWith?.includes(role.name)).map(({ name }) => name)
/** Where the document sets no post, a sergeant or chief, not the head of the unit. */
const isPlain = (role: RoleDefinition, { assignment }: Placed) => role.eligible !== undefined || (!assignment.head && ['主任', '係長', '係員'].includes(assignment.post))
const postsInOrder = (role: RoleDefinition) => [...new Set(Object.values(role.eligible ?? {}).flatMap(({ posts = [], whereNone = [] }) => [...posts, ...whereNone]))]
