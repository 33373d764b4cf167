import type { ActorFacts } from './definition.ts'
import { delegatedFor } from './delegation.ts'
import type { Delegation } from './delegation.ts'
import type { OrganisationFacts } from './organisation-facts.ts'
import { indexOf, titleIn } from './organisation-index.ts'
import type { Profile } from './profile.ts'
import { isBarredAs, wouldCombine } from './role-conflicts.ts'
import { belongsTo, headsOf, holdersOf, lineAbove, unitOf } from './role-holders.ts'

export { belongsTo, fitsPost, headsOf, holdersOf, lineAbove, unitOf } from './role-holders.ts'

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
  /** Nominations for one thing (a system, a zone, a network); they give no role for anything else. */
  readonly itemAppointments?: readonly ItemAppointment[]
  readonly delegations?: readonly Delegation[]
  /** Posts the organisation holds to be equal to one the documents name: own word → the document's. */
  readonly equalPosts?: ReadonlyMap<string, string>
  /** Units designated for roles that only their people may hold (`designatedOnly`); none while nothing is designated. */
  readonly designatedUnits?: ReadonlySet<string>
  /** Recommended clauses (推奨事項) that its own rules in force on the day leave out: nothing is owed by them. */
  readonly declined?: ReadonlySet<string>
}
export interface Unit { readonly id: string; readonly code: string; readonly name: string; readonly kind: string; readonly parent: string | null; readonly sort: number }
export interface Person {
  readonly id: string; readonly number: string; readonly name: string; readonly kana: string
  readonly employment: ActorFacts['employment']
  /** The main assignment of the day, and any other held besides. */
  readonly assignments: readonly Assignment[]
  readonly trainedOn: string | null
}
export interface Assignment { readonly unit: string; readonly post: string; readonly rank: string; readonly head: boolean; readonly main: boolean }
export interface Appointment { readonly id: string; readonly role: string; readonly person: string; readonly unit: string | null }
export interface ItemAppointment extends Appointment { readonly item: string }
export interface Deputy { readonly principal: string; readonly deputy: string; readonly kind: '代決' | '代理'; readonly role: string | null }

/** Who is addressed for a role, and why not the one who would be first. */
export interface Resolved {
  readonly role: string
  readonly unit: string | null
  readonly holders: readonly string[]
  /** Filled when the document's superior stands in: 自己承認禁止, vacancy, or a declared interest. */
  readonly instead?: { readonly of: string; readonly because: '申請者本人' | '申請者の部下' | '空席' | '利害関係' | '兼務' }
  /** Filled when they act by a delegation: of whom, and what it was decided by. */
  readonly delegated?: { readonly kind: Delegation['kind']; readonly of: string; readonly role: string; readonly basis: string }
}

/**
 * Who decides in the role for the unit, with `barred` (the applicant, who typed it, those with a declared interest) left out, and with them the staff of
 * a 所属長 (or of one above) who asks himself: a subordinate does not judge his head. Where nobody is left, the superior the document names is asked,
 * and so on upwards; for the head of the organisation the role the profile names. Empty only when nobody at all is left.
 */
export function resolveRole(organisation: Organisation, name: string, unit: string | null, barred: Barred, clauses: readonly string[] = []): Resolved {
  const asked = organisation.profile.roles.find((one) => one.name === name)
  if (asked?.irreplaceable && holdersOf(organisation, asked, unit).holders.length === 0) return { role: name, unit, holders: [] }
  const found = climb(organisation, name, unit, barred, clauses)
  const top = organisation.profile.decidesForHead
  const asksForHead = headsOf(organisation, indexOf(organisation).root?.id ?? '').some((head) => barred.get(head) === '申請者本人')
  if (found.holders.length > 0 || top === undefined || !asksForHead || found.instead === undefined) return found
  const holders = holdersByName(organisation, top).filter((person) => !barred.has(person))
  return { role: top, unit: null, holders, instead: found.instead }
}
type Barred = ReadonlyMap<string, '申請者本人' | '利害関係'>
function holdersByName(organisation: Organisation, name: string): readonly string[] {
  const role = organisation.profile.roles.find((one) => one.name === name)
  return role ? holdersOf(organisation, role, null).holders : []
}

/** `below`: the roles in whose place this one is asked; who acts for its holder may hold nothing that is kept apart from them either. */
function climb(organisation: Organisation, name: string, unit: string | null, barred: Barred, clauses: readonly string[], below: readonly string[] = []): Resolved {
  const role = organisation.profile.roles.find((one) => one.name === name)
  if (!role) return { role: name, unit, holders: [] }
  const { unit: at, holders } = holdersOf(organisation, role, unit)
  // 前提: who asks himself is not answered by whom he let act for him.
  const delegated = holders.some((person) => barred.has(person)) ? undefined : delegatedFor(organisation, name, unit, { clauses, holders })
  const free = (person: string) => !barred.has(person) && !isStaffOfApplicant(organisation, person, barred)
  // 前提: a power that was given away comes back while its receiver is away; his own deputy does not get it.
  const acting = (delegated?.holders ?? []).filter((person) => free(person) && !organisation.absent.has(person) && !holders.includes(person) && ![...below, name].some((one) => wouldCombine(organisation, one, person, unit)))
  if (delegated && acting.length > 0) return { role: delegated.delegation.toRole ?? name, unit: at, holders: acting, delegated: { kind: delegated.delegation.kind, of: holders[0]!, role: name, basis: delegated.delegation.basis } }
  const left = holders.filter((person) => free(person) && !isBarredAs(organisation, person, name, at))
  if (left.length > 0) return { role: name, unit: at, holders: left }
  const because = holders.length === 0 ? '空席' : (holders.map((person) => barred.get(person)).find((reason) => reason !== undefined) ?? (holders.some((person) => isBarredAs(organisation, person, name, at)) ? '兼務' : '申請者の部下'))
  // 前提: a role of the whole organisation stands where its holder does, not where the applicant does.
  const from = role.scope !== 'organisation' ? unit : holders[0] === undefined ? null : (unitOf(organisation, holders[0]) ?? null)
  const above = role.superior === 'head-above' ? headAbove(organisation, from, barred) : climb(organisation, role.superior, unit, barred, clauses, [...below, name])
  return { ...above, instead: { of: name, because } }
}

/** Stands below an applicant who heads a 所属 or something above one, and heads nothing as high himself. */
function isStaffOfApplicant(organisation: Organisation, person: string, barred: Barred): boolean {
  const line = lineAbove(organisation, unitOf(organisation, person) ?? '').filter((unit) => isHeadedOrAbove(organisation, unit))
  const own = line.findIndex(({ id }) => headsOf(organisation, id).includes(person))
  return line.some(({ id }, height) => (own < 0 || height > own) && headsOf(organisation, id).some((head) => barred.get(head) === '申請者本人'))
}
function isHeadedOrAbove(organisation: Organisation, unit: Unit): boolean {
  return organisation.profile.headedKinds.includes(unit.kind) || !isBelowHeaded(organisation, unit)
}

/** The nearest head above the unit's own 所属 who is not barred; at the top the documents name nobody higher. */
function headAbove(organisation: Organisation, unit: string | null, barred: Barred): Resolved {
  const line = lineAbove(organisation, unit ?? indexOf(organisation).root?.id ?? '')
  for (const step of line.filter((one) => isHeadedOrAbove(organisation, one))) {
    const holders = headsOf(organisation, step.id).filter((person) => !barred.has(person) && !isStaffOfApplicant(organisation, person, barred))
    if (holders.length > 0) {
      const person = organisation.people.get(holders[0]!)!
      return { role: titleIn(step.name, person.assignments.find((one) => one.unit === step.id)?.post ?? '上司'), unit: step.id, holders }
    }
  }
  return { role: '上司', unit, holders: [] }
}

/** Roles a person holds on the day, by nomination or by office, with the unit each is held for. */
export function rolesOf(organisation: Organisation, person: string): { role: string; unit: string | null }[] {
  const nominated = (indexOf(organisation).appointmentsByPerson.get(person) ?? []).map(({ role, unit }) => ({ role, unit }))
  const assignments = organisation.people.get(person)?.assignments ?? []
  // システム・区域ごとの充て職は、その台帳が示すときだけ生じるので、ここでは数えない。
  const byTitle = organisation.profile.roles.filter(({ scope }) => scope !== 'system' && scope !== 'zone').flatMap((role) => assignments.flatMap(({ unit }) => {
    const at = holdersOf(organisation, role, role.scope === 'organisation' ? null : unit)
    return at.holders.includes(person) ? [{ role: role.name, unit: at.unit }] : []
  }))
  const seen = new Set<string>()
  return [...nominated, ...byTitle].filter(({ role, unit }) => !isBarredAs(organisation, person, role, unit) && !seen.has(`${role} ${unit}`) && seen.add(`${role} ${unit}`))
}

/** Everybody who holds one of these roles today, for whatever it is held. */
export const holdersOfAny = (organisation: Organisation, roles: readonly string[]): string[] =>
  [...organisation.people.keys()].filter((person) => rolesOf(organisation, person).some(({ role }) => roles.includes(role)))

/** The names of the roles a person holds for a thing of `unit`: those of the day for the unit or one above it, those the office of its system or zone brings, and those he was nominated to for one of the very `things`. */
export function standsAs(organisation: Organisation, person: string, unit: string, things: readonly string[] = []): string[] {
  const line = lineAbove(organisation, unit).map(({ id }) => id)
  const held = rolesOf(organisation, person).filter(({ unit: at }) => at === null || line.includes(at)).map(({ role }) => role)
  const byOffice = organisation.profile.roles.filter(({ scope }) => scope === 'system' || scope === 'zone').filter((role) => holdersOf(organisation, role, unit).holders.includes(person)).map(({ name }) => name)
  const forThing = (organisation.itemAppointments ?? []).filter((one) => one.person === person && things.includes(one.item)).map(({ role }) => role)
  return [...new Set([...held, ...byOffice, ...forThing])]
}

/** The facts about a person that decisions and guards ask for. */
export function actorFacts(organisation: Organisation, person: string): ActorFacts {
  const found = organisation.people.get(person)
  const main = found?.assignments.find((one) => one.main) ?? found?.assignments[0]
  const headOrAbove = (found?.assignments ?? []).some((one) => {
    const unit = organisation.units.get(one.unit)
    return one.head && unit !== undefined && isHeadedOrAbove(organisation, unit)
  })
  return {
    person, unit: main?.unit ?? '', employment: found?.employment ?? 'outsider', rank: main?.rank ?? '', headOrAbove,
    trained: found?.trainedOn ? true : undefined, roles: rolesOf(organisation, person),
  }
}
/** What guards may ask about the organisation. */
export const organisationFacts = (organisation: Organisation): OrganisationFacts => ({
  holders: (name, unit) => { const role = organisation.profile.roles.find((one) => one.name === name); return role ? holdersOf(organisation, role, unit ?? null).holders : [] },
  rolesOf: (person) => rolesOf(organisation, person),
  kindOf: (unit) => organisation.units.get(unit)?.kind,
  officeOf: (unit) => belongsTo(organisation, unit),
  lineAbove: (unit) => lineAbove(organisation, unit).map(({ id }) => id),
  unitsOf: (person) => (organisation.people.get(person)?.assignments ?? []).map(({ unit }) => unit),
})
/** Inside a 所属; a 部 or the 本部 stands above them. */
function isBelowHeaded(organisation: Organisation, unit: Unit): boolean {
  return lineAbove(organisation, unit.id).some(({ kind }) => organisation.profile.headedKinds.includes(kind))
}

/** 情報管理課 + 課長 → 情報管理課長. */
export const titleOf = (organisation: Organisation, assignment: Assignment): string => titleIn(organisation.units.get(assignment.unit)?.name ?? '', assignment.post)

/** What the organisation is called: the name of the unit at its top. */
export const nameOfOrganisation = (organisation: Organisation): string => indexOf(organisation).root?.name ?? ''
